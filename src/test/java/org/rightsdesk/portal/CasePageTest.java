package org.rightsdesk.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.Message;
import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockReason;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.documents.Purpose;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.lifecycle.FurtherRights;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.Jobs;
import org.rightsdesk.testing.Submissions;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class CasePageTest extends PortalTest {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private static final String WRITE = "/r/page/message";

	@Autowired
	Messages messages;

	@Autowired
	Deadlines deadlines;

	@Autowired
	Jobs jobs;

	@Autowired
	FurtherRights further;

	@Test
	void pageSaysWhereItStandsByWhenAndWhy() {
		Browser.Page page = enterAndConfirm(this.browser, this.request);
		assertThat(page.text()).contains(this.requests.get(this.request).reference().value());
		assertThat(page.html().select("#status dt")).extracting((term) -> term.text())
			.containsExactly("You asked for", "Now", "We received it on", "You will hear from us by",
					"What happens next");
		assertThat(page.html().select("[data-status]").text()).isEqualTo("We are working on it");
		assertThat(page.html().select("[data-due]").text()).matches("\\d{1,2} \\w+ \\d{4}");
		assertThat(page.html().select("#status details li")).isNotEmpty();
		assertThat(page.html().select(".govuk-notification-banner")).isEmpty();
		assertThat(this.browser.get("/r/page?done=anything").text()).doesNotContain("??", "anything");
	}

	@Test
	void l14FromTheDueDateOnThePageNamesTheRoutesToComplain() {
		UUID line = this.requests.lines(this.request).get(0).id();
		assertThat(enterAndConfirm(this.browser, this.request).html().select("#late")).isEmpty();
		ZoneId zone = this.requests.get(this.request).zone();
		LocalDate due = this.deadlines.of(line).dueDate();
		this.clock.set(due.atTime(8, 0).atZone(zone).toInstant());
		Browser.Page today = enterAndConfirm(new Browser(this.port), this.request);
		assertThat(today.html().select("[data-status]").text()).isEqualTo("We are working on it");
		assertThat(today.html().select("#late li").eachText()).hasSize(3)
			.anyMatch((route) -> route.startsWith("You can complain to us: "));
		this.clock.set(due.plusDays(1).atTime(8, 0).atZone(zone).toInstant());
		Browser.Page late = enterAndConfirm(new Browser(this.port), this.request);
		assertThat(late.html().select("[data-status]").text()).contains("We are late");
		assertThat(late.html().select("#late li")).hasSize(3);
	}

	@Test
	void pageSaysThatWeNeedMoreTimeUntilWhenAndWhy() {
		UUID line = this.requests.lines(this.request).get(0).id();
		this.deadlines.record(line, ClockEvent.extended(LocalDate.ofInstant(this.clock.instant(), Submissions.LONDON),
				ClockReason.COMPLEX));
		Browser.Page page = enterAndConfirm(this.browser, this.request);
		String due = page.html().select("[data-due]").text();
		assertThat(page.html().select("[data-status]").text())
			.isEqualTo("We need more time, until " + due + ", because your request is complex");
	}

	@Test
	void aPromiseOfTheNoticeThatIsSoonerThanTheLawIsShown() {
		UUID promised = this.transaction.execute((status) -> {
			UUID id = this.requests.register(Submissions.access("community-buying", this.clock.instant()), "requester")
				.id();
			this.lifecycle.start(id);
			return id;
		});
		assertThat(enterAndConfirm(new Browser(this.port), promised).html().select("[data-promised]")).isEmpty();
		this.deadlines.record(this.requests.lines(promised).get(0).id(),
				ClockEvent.at(ClockEventType.IDENTITY_REQUESTED, this.clock.instant()));
		Browser.Page page = enterAndConfirm(new Browser(this.port), promised);
		assertThat(page.html().select("[data-due]")).isEmpty();
		assertThat(page.html().select("[data-promised]").text()).matches("\\d{1,2} \\w+ \\d{4}");
	}

	@Test
	void eachRightIsShownWithItsOwnDateAndState() {
		UUID several = registered(Submissions.of("community-buying", this.clock.instant(),
				new NewParty("Ada Lovelace", "several@example.com", "", "", "", ""), Right.ACCESS,
				Right.OBJECTION_MARKETING));
		Instant began = this.clock.instant();
		this.clock.set(began.plus(Duration.ofDays(9)));
		this.further.add(several, Right.ERASURE, LocalDate.ofInstant(this.clock.instant(), Submissions.LONDON),
				"clerk");
		List<Element> lines = enterAndConfirm(new Browser(this.port), several).html().select("#status [data-line]");
		assertThat(lines).extracting((line) -> line.select("[data-right]").eachText())
			.as("what is true of two rights is said once")
			.containsExactly(List.of("A copy of your personal data", "An end to marketing, which has stopped already"),
					List.of("Deletion of your personal data"));
		assertThat(lines).extracting((line) -> line.select("[data-received]").text())
			.containsExactly(DAY.format(began.atZone(Submissions.LONDON)),
					DAY.format(this.clock.instant().atZone(Submissions.LONDON)));
		assertThat(lines).extracting((line) -> line.select("[data-due]").text())
			.doesNotContain("")
			.doesNotHaveDuplicates();
		assertThat(lines).extracting((line) -> line.select("[data-status]").text()).doesNotContain("");
	}

	@Test
	void aMessageInFreeWordsIsNotCalledARightBeforeItIsSorted() {
		UUID words = registered(Submissions.of("community-buying", this.clock.instant(),
				new NewParty("Ada Lovelace", "words@example.com", "", "", "", "")));
		assertThat(enterAndConfirm(new Browser(this.port), words).html().select("#status dd").first().text())
			.isEqualTo("What you wrote in your own words");
	}

	private UUID registered(NewRequest submission) {
		return this.transaction.execute((status) -> {
			UUID id = this.requests.register(submission, "requester").id();
			this.lifecycle.start(id);
			return id;
		});
	}

	@Test
	void messagesOfBothSidesAreShownAsText() {
		enterAndConfirm(this.browser, this.request);
		this.transaction.executeWithoutResult((status) -> {
			this.messages.fromStaff(this.request, "Hello <b>you</b>\nsecond line", List.of(), "clerk");
			this.messages.fromRequester(this.request, "<script>alert(1)</script> {{7*7}} ${7*7}", List.of());
		});
		Browser.Page page = this.browser.get("/r/page");
		assertThat(page.html().select("[data-message] p")).extracting((text) -> text.wholeText())
			.containsExactly("Hello <b>you</b>\nsecond line", "<script>alert(1)</script> {{7*7}} ${7*7}");
		assertThat(page.text()).doesNotContain("clerk");
	}

	@Test
	void messageWithFilesIsSentOnceAndItsFilesAreNeverShownBack() {
		enterAndConfirm(this.browser, this.request);
		Browser.Page form = this.browser.get(WRITE);
		Browser.Page added = this.browser.upload(form, WRITE, Map.of("body", "Here it is", "add", "file"),
				"my letter.pdf", "application/pdf", PDF);
		assertThat(added.html().select("#added li span").first().text()).isEqualTo("my letter.pdf (69 bytes)");
		assertThat(added.html().select("textarea").val()).as("what was typed stays").isEqualTo("Here it is");
		Browser.Page sent = this.browser.submit(added, WRITE, Map.of("body", "Here it is"));
		assertThat(sent.location()).isEqualTo("/r/page?done=sent");
		assertThat(this.browser.submit(added, WRITE, Map.of("body", "Here it is")).status()).isEqualTo(303);
		assertThat(this.messages.of(this.request)).singleElement().satisfies((message) -> {
			assertThat(message.author()).isEqualTo(Message.Author.REQUESTER);
			assertThat(message.body()).isEqualTo("Here it is");
			assertThat(message.documentIds()).hasSize(1);
		});
		Browser.Page page = this.browser.get("/r/page?done=sent");
		assertThat(page.html().select("[role=alert]").text()).contains("We have your message");
		assertThat(page.html().select("#sent li").text()).isEqualTo("my letter.pdf (69 bytes)");
		assertThat(page.html().select("a[href*=files]")).isEmpty();
		UUID file = this.documents.of(this.request).get(0).id();
		giveSecret(this.browser, this.request, SecretDoor.FILES);
		assertThat(this.browser.get("/r/page/files/" + file).status()).isEqualTo(404);
		assertThat(this.browser.get("/r/page/answer/files/" + file).status()).isEqualTo(404);
	}

	@Test
	void fileCanBeRemovedAgainButNoOther() {
		enterAndConfirm(this.browser, this.request);
		Browser.Page added = this.browser.upload(this.browser.get(WRITE), WRITE, Map.of("body", "", "add", "file"),
				"a.pdf", "application/pdf", PDF);
		String id = added.html().select("#added button").val();
		Browser.Page removed = this.browser.submit(added, WRITE, Map.of("body", "kept", "remove", id));
		assertThat(removed.html().select("#added")).isEmpty();
		assertThat(removed.html().select("textarea").val()).isEqualTo("kept");
		UUID foreign = staffFile(this.request, Purpose.MESSAGE, "staff.pdf");
		assertThat(this.browser.submit(removed, WRITE, Map.of("remove", foreign.toString())).status()).isEqualTo(404);
		assertThat(this.browser.submit(removed, WRITE, Map.of("remove", "nonsense")).status()).isEqualTo(404);
		assertThat(this.documents.find(foreign)).isPresent();
	}

	@Test
	void refusedFileIsNamedAndWhatWasTypedStays() {
		enterAndConfirm(this.browser, this.request);
		Browser.Page form = this.browser.get(WRITE);
		Browser.Page refused = this.browser.upload(form, WRITE, Map.of("body", "see file", "add", "file"), "run.exe",
				"application/octet-stream", PDF);
		assertThat(refused.html().title()).startsWith("Error: ");
		assertThat(refused.html().select("#file-error").text()).contains("“run.exe” is not a kind of file");
		assertThat(refused.html().select("textarea").val()).isEqualTo("see file");
		assertThat(this.browser.submit(form, WRITE, Map.of("body", "x", "add", "file")).text())
			.contains("Choose a file first");
		assertThat(this.browser.submit(form, WRITE, Map.of("body", " \u0000\r\n ")).text())
			.contains("Write something, or add a file");
		assertThat(this.browser.submit(form, WRITE, Map.of("body", "x".repeat(20_001))).text())
			.contains("no more than 20,000 characters");
		assertThat(this.messages.of(this.request)).isEmpty();
	}

	@Test
	void fileThatIsFarTooLargeIsSaidPlainly() {
		enterAndConfirm(this.browser, this.request);
		byte[] large = new byte[10 * 1024 * 1024 + 200];
		System.arraycopy(PDF, 0, large, 0, PDF.length);
		Browser.Page refused = this.browser.upload(this.browser.get(WRITE), WRITE, Map.of("body", "b", "add", "file"),
				"big.pdf", "application/pdf", large);
		assertThat(refused.status()).isLessThan(500);
		assertThat(this.browser.open("/r/page/message?too-large").text()).contains("The file is too large");
	}

	@Test
	void wordsThatAreNotSentAreForgottenWithTheVisit() {
		Browser.Page page = enterAndConfirm(this.browser, this.request);
		this.browser.upload(this.browser.get(WRITE), WRITE, Map.of("body", "draft-canary", "add", "file"), "a.pdf",
				"application/pdf", PDF);
		assertThat(count("portal_draft where body = 'draft-canary'")).isOne();
		this.browser.submit(page, "/r/page/sign-out", Map.of());
		assertThat(count("portal_draft where body = 'draft-canary'")).isZero();
		assertThat(this.documents.of(this.request)).extracting(StoredDocument::fileName).isEmpty();
		assertThat(count("document d where d.draft_id is not null and d.file_name = 'a.pdf' and d.id not in "
				+ "(select document_id from document_key)"))
			.isZero();
	}

	@Test
	void nobodyIsAskedSoThereIsNothingToAnswer() {
		enterAndConfirm(this.browser, this.request);
		assertThat(this.browser.get("/r/page/question").location()).isEqualTo("/r/page");
	}

	@Test
	void openQuestionIsShownFirstAndItsFilesServeNothingElseG2() {
		enterAndConfirm(this.browser, this.request);
		this.jdbc.sql("""
				insert into identity_question (id, request_id, body, drafted_by, drafted_at, sent_at)
				values (?, ?, 'Which street <i>did</i> you live in?', 'clerk', ?, ?)""")
			.params(UUID.randomUUID(), this.request, at(), at())
			.update();
		Browser.Page page = this.browser.get("/r/page");
		assertThat(page.html().select("#question .govuk-inset-text").text())
			.isEqualTo("Which street <i>did</i> you live in?");
		assertThat(page.html().select("[data-status]").text()).isEqualTo("We have a question for you");
		Browser.Page form = this.browser.get("/r/page/question");
		assertThat(form.html().select("#asked").text()).contains("Which street");
		Browser.Page added = this.browser.upload(form, "/r/page/question", Map.of("body", "", "add", "file"),
				"bill.pdf", "application/pdf", PDF);
		UUID file = UUID.fromString(added.html().select("#added button").val());
		assertThat(this.documents.find(file).orElseThrow().purpose()).isEqualTo(Purpose.IDENTITY_EVIDENCE);
	}

	@Test
	void m1StoppedMarketingIsNotWithdrawnAndThePageSaysWhy() {
		UUID marketing = this.transaction.execute((status) -> {
			UUID id = this.requests.register(Submissions.of("trade-body", this.clock.instant(),
					Submissions.access("trade-body", this.clock.instant()).requester(), Right.OBJECTION_MARKETING),
					"requester")
				.id();
			this.lifecycle.start(id);
			return id;
		});
		Browser.Page page = enterAndConfirm(this.browser, marketing);
		assertThat(page.html().select("a[href=/r/page/withdraw]")).isEmpty();
		Browser.Page asked = this.browser.get("/r/page/withdraw");
		assertThat(asked.location()).isEqualTo("/r/page?done=stopped");
		assertThat(this.browser.get(asked.location()).html().text())
			.contains("already stopped sending you advertising");
		assertThat(this.requests.get(marketing).closedAt()).isNull();
	}

	@Test
	void withdrawingAsksFirstAndHappensOnce() {
		enterAndConfirm(this.browser, this.request);
		Browser.Page ask = this.browser.get("/r/page/withdraw");
		assertThat(ask.heading()).isEqualTo("Do you want to withdraw your request?");
		assertThat(this.browser.submit(ask, "/r/page/withdraw", Map.of()).location())
			.isEqualTo("/r/page?done=withdrawn");
		assertThat(this.browser.submit(ask, "/r/page/withdraw", Map.of()).location()).isEqualTo("/r/page?done=closed");
		this.jobs.runDue(this.requests.get(this.request).reference().value());
		Browser.Page page = this.browser.get("/r/page");
		assertThat(page.html().select("[data-status]").text()).isEqualTo("You withdrew this request");
		assertThat(page.html().select("a[href=/r/page/withdraw]")).isEmpty();
		assertThat(this.browser.get("/r/page/withdraw").location()).isEqualTo("/r/page?done=closed");
	}

	private OffsetDateTime at() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private int count(String from) {
		return this.jdbc.sql("select count(*) from " + from).query(Integer.class).single();
	}

}
