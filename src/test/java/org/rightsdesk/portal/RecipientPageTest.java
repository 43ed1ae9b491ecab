package org.rightsdesk.portal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.rightsdesk.recipients.Notice;
import org.rightsdesk.recipients.NoticeResult;
import org.rightsdesk.recipients.RecipientAnswer;
import org.rightsdesk.recipients.Recipients;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.Secrets;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.Submissions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** A recipient's link (L-8, S7). */
class RecipientPageTest extends PortalTest {

	@Autowired
	ApplicationContext context;

	@Test
	void readingOpensNothingAndAnUnknownLinkIsNotFound() {
		String path = "/n/" + Secrets.token();
		Browser.Page button = this.browser.get(path);
		assertThat(button.status()).isEqualTo(200);
		Browser.Page unknown = this.browser.submit(button, path, Map.of());
		assertThat(unknown.status()).isEqualTo(404);
		assertThat(unknown.text()).contains("answer by replying to the mail");
		assertThat(unknown.html().select("[name=email]")).as("nobody here made a request").isEmpty();
	}

	@Test
	void linkOpensThePageOfItsRecipientUntilItExpires() {
		String path = link("opayo");
		assertThat(open(path).text()).contains("Notices about personal data");
		this.jdbc.sql("update recipient_token set expires_at = now() - interval '1 second' where token_hash = ?")
			.param(Secrets.hash(path.substring(3)))
			.update();
		assertThat(this.browser.submit(this.browser.get(path), path, Map.of()).status()).isEqualTo(404);
	}

	@Test
	void onePageListsAllOpenNoticesOfOneRecipientAndOfNobodyElse() {
		CaseWalk first = told();
		CaseWalk second = told();
		Browser.Page page = open(link("opayo"));
		assertThat(page.text()).contains(first.reference(), second.reference(), "Customer 4711")
			.doesNotContain("Lovelace");
		Browser.Page others = open(link("hmrc"));
		assertThat(others.html().select("[data-notice]")).isEmpty();
		String stranger = notice(first, "advisers").id().toString();
		String path = link("opayo");
		assertThat(answer(path, stranger, Map.of("result", "ACKNOWLEDGED")).status()).isEqualTo(404);
		assertThat(notice(first, "advisers").open()).isTrue();
	}

	@Test
	void n3DoneNotHeldAndCannotAreTakenAndTheLastWordCounts() {
		CaseWalk walk = told();
		String id = notice(walk, "opayo").id().toString();
		String path = link("opayo");
		assertThat(answer(path, id, Map.of("result", "ACKNOWLEDGED", "passedOn", "Elavon Ireland")).text())
			.contains("Thank you, we have your answer");
		assertThat(notice(walk, "opayo").result()).isEqualTo(NoticeResult.ACKNOWLEDGED);
		assertThat(open(path).html().select("[data-notice]:has(#result-" + id + ") [data-result]").text())
			.isEqualTo("Answered Your last answer: Done");
		assertThat(open(path).html().select("details:not([open]) #result-" + id)).as("answered, not asked again")
			.hasSize(1);
		answer(path, id, Map.of("result", "NOT_DISCLOSED_TO"));
		assertThat(notice(walk, "opayo").result()).isEqualTo(NoticeResult.NOT_DISCLOSED_TO);
		assertThat(answer(path, id, Map.of("result", "CANNOT", "words", "Tax law <b>")).text())
			.contains("Your last answer: We cannot do it");
		assertThat(notice(walk, "opayo").settledBy()).isEqualTo(RecipientAnswer.RECIPIENT);
		assertThat(walk.bean(Recipients.class).answers(notice(walk, "opayo").id()))
			.extracting(RecipientAnswer::result, RecipientAnswer::words, RecipientAnswer::passedOn)
			.containsExactly(tuple(NoticeResult.ACKNOWLEDGED, "", "Elavon Ireland"),
					tuple(NoticeResult.NOT_DISCLOSED_TO, "", ""), tuple(NoticeResult.CANNOT, "Tax law <b>", ""));
	}

	@Test
	void l8ThePageSaysWhatTheMailSaysAndWhomToAsk() {
		told("community-buying");
		Browser.Page controller = open(link("community-buying", "af-affinity"));
		assertThat(controller.html().select("[data-onward]").text()).contains("Please pass this notice on to");
		assertThat(controller.html().select("[data-asked]").text()).contains("You decide yourselves");
		assertThat(controller.html().select("#contact").text()).startsWith("Questions? ").contains("phone 0");
		assertThat(controller.html().select("option[value=ACKNOWLEDGED]").text()).startsWith("We have taken note");
		told();
		Browser.Page processor = open(link("opayo"));
		assertThat(processor.html().select("[data-asked]").text()).contains("Please do the same in your systems by ");
		assertThat(processor.html().select("option[value=ACKNOWLEDGED]").eachText()).containsOnly("Done");
	}

	@Test
	void wrongInputIsNamedAndKept() {
		CaseWalk walk = told();
		String id = notice(walk, "opayo").id().toString();
		String path = link("opayo");
		assertThat(open(path).html().select("#result-" + id + " option").first().val()).as("nothing is preset")
			.isEmpty();
		assertThat(answer(path, id, Map.of("result", "")).html().select("#result-" + id + "-error")).hasSize(1);
		Browser.Page none = answer(path, id, Map.of("result", "IMPOSSIBLE", "words", "Kept words"));
		assertThat(none.text()).contains("Choose one of the answers.", "Kept words");
		assertThat(none.html().select(".govuk-error-summary a").attr("href")).isEqualTo("#result-" + id);
		Browser.Page why = answer(path, id, Map.of("result", "CANNOT", "passedOn", "Elavon \"Ireland\""));
		assertThat(why.html().select(".govuk-error-summary a").attr("href")).isEqualTo("#words-" + id);
		assertThat(why.html().select("#passed-" + id).val()).isEqualTo("Elavon \"Ireland\"");
		assertThat(why.html().select("#result-" + id + " option[selected]").val()).isEqualTo("CANNOT");
		Browser.Page much = answer(path, id, Map.of("result", "CANNOT", "words", "x".repeat(4_001)));
		assertThat(much.text()).contains("Why not: write at most 4,000 characters.");
		Browser.Page many = answer(path, id, Map.of("result", "ACKNOWLEDGED", "passedOn", "x".repeat(501)));
		assertThat(many.html().select(".govuk-error-summary a").attr("href")).isEqualTo("#passed-" + id);
		assertThat(notice(walk, "opayo").open()).isTrue();
	}

	@Test
	void aHeldCaseIsNotShown() {
		CaseWalk walk = told();
		this.jdbc.sql("update request set held = true where id = ?").param(walk.id()).update();
		assertThat(open(link("opayo")).text()).doesNotContain(walk.reference());
	}

	@Test
	void n2ThePersonWhoAskedSeesWhomWeToldBehindTheSecondSecret() {
		CaseWalk walk = told();
		answer(link("opayo"), notice(walk, "opayo").id().toString(),
				Map.of("result", "CANNOT", "words", "Secret words"));
		this.jdbc.sql("""
				insert into released (id, line_id, request_id, party_id, released_at, until)
				values (?, ?, ?, ?, now(), now() + interval '30 days')""")
			.params(UUID.randomUUID(), walk.line().id(), walk.id(), this.requests.requester(walk.id()).id())
			.update();
		Browser person = new Browser(this.port);
		enterAndConfirm(person, walk.id());
		assertThat(person.get("/r/page").text()).doesNotContain("Opayo");
		assertThat(person.get("/r/page/answer").location()).isEqualTo("/r/page/secret?for=answer");
		giveSecret(person, walk.id(), SecretDoor.ANSWER);
		String list = person.get("/r/page/answer").html().select("#recipients").text();
		assertThat(list).contains("Opayo by Elavon Told, and say that they cannot do it", "We are about to tell them")
			.doesNotContain("HM Revenue", "Secret words", "4711");
	}

	/** A case of which each recipient was told. */
	private CaseWalk told() {
		return told("repairs-service");
	}

	private CaseWalk told(String organisation) {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.of(organisation, this.clock.instant(),
				Submissions.access(organisation, this.clock.instant()).requester(), Right.ERASURE));
		walk.bean(RuntimeService.class)
			.startProcessInstanceByKey("involveRecipients", walk.reference(), Map.of("reference", walk.reference(),
					"organisation", organisation, "right", "ERASURE", "lineId", walk.line().id().toString()));
		walk.runJobs();
		Recipients recipients = walk.bean(Recipients.class);
		recipients.describe(walk.id(), recipients.rounds(walk.id()).get(0).id(), "Customer 4711", "", "clerk");
		return walk.clerk("userTask_confirmRecipients", "recipientsDecision", "CONFIRMED");
	}

	private static Notice notice(CaseWalk walk, String recipient) {
		Recipients recipients = walk.bean(Recipients.class);
		return recipients.notices(recipients.rounds(walk.id()).get(0).id())
			.stream()
			.filter((notice) -> notice.recipientId().equals(recipient))
			.findFirst()
			.orElseThrow();
	}

	/** The path that stands in a mail to this recipient. */
	private String link(String recipient) {
		return link("repairs-service", recipient);
	}

	private String link(String organisation, String recipient) {
		String token = Secrets.token();
		UUID mail = UUID.randomUUID();
		this.jdbc.sql("insert into recipient_mail values (?, ?, ?, null, current_date)")
			.params(mail, organisation, recipient)
			.update();
		this.jdbc.sql("insert into recipient_token values (?, ?, now(), now() + interval '30 days')")
			.params(Secrets.hash(token), mail)
			.update();
		return "/n/" + token;
	}

	private Browser.Page open(String path) {
		return this.browser.submit(this.browser.get(path), path, Map.of());
	}

	private Browser.Page answer(String path, String notice, Map<String, String> typed) {
		Map<String, String> fields = new HashMap<>(typed);
		fields.put("notice", notice);
		return this.browser.submit(open(path), path + "/answer", fields);
	}

}
