package org.rightsdesk.portal;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.identity.HeldContact;
import org.rightsdesk.identity.IdentityQuestions;
import org.rightsdesk.identity.KnownFact;
import org.rightsdesk.identity.QuestionAbout;
import org.rightsdesk.identity.QuestionDraft;
import org.rightsdesk.request.SettledIdentity;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestServers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Known facts and codes on the requester's page (I-2, S6). */
class ProofPagesTest extends PortalTest {

	private static final String FACTS = "/r/page/facts";

	private static final String CODE = "/r/page/code";

	private static final String SEND = "/r/page/code/send";

	private static final Pattern A_CODE = Pattern.compile("([2-9A-Z]{4}-[2-9A-Z]{4})");

	@Autowired
	ApplicationContext context;

	@Autowired
	IdentityQuestions questions;

	@Autowired
	Messages messages;

	@Autowired
	SettledIdentity settled;

	CaseWalk walk;

	@BeforeEach
	void submitted() {
		this.walk = CaseWalk.submit(this.context, Submissions.access("community-buying", this.clock.instant()));
	}

	@Test
	void factsAreAnsweredOneByOneAndOnce() {
		ask(QuestionDraft.knownFacts(List.of("When did you <b>first</b> order?", "What did you return?"),
				"Two people"));
		Browser.Page page = enterAndConfirm(this.browser, this.walk.id());
		assertThat(page.html().select("#question").text()).contains("When did you <b>first</b> order?",
				"We need to know that it is you", "Two people");
		assertThat(page.html().select("#question a").attr("href")).isEqualTo(FACTS);
		Browser.Page form = this.browser.get(FACTS);
		assertThat(form.html().select("label").eachText()).containsExactly("1. When did you <b>first</b> order?",
				"2. What did you return?");
		assertThat(this.browser.submit(form, FACTS, Map.of("fact1", "In 2019", "fact2", "A kettle")).location())
			.isEqualTo("/r/page?done=answered");
		assertThat(this.browser.submit(form, FACTS, Map.of("fact1", "In 1066", "fact2", "Nothing")).location())
			.as("a second click changes nothing")
			.isEqualTo("/r/page?done=answered");
		this.walk.runJobs();
		assertThat(this.walk.tasks()).contains("userTask_checkIdentity");
		assertThat(this.questions.facts(this.questions.of(this.walk.id()).get(0).id())).extracting(KnownFact::answer)
			.containsExactly("In 2019", "A kettle");
		assertThat(this.messages.of(this.walk.id())).as("kept with the check, not with the messages").isEmpty();
		assertThat(this.browser.get(FACTS).location()).isEqualTo("/r/page");
	}

	@Test
	void errorNamesTheQuestionAndKeepsWhatWasTyped() {
		ask(QuestionDraft.knownFacts(List.of("When?", "What?"), ""));
		enterAndConfirm(this.browser, this.walk.id());
		for (String bad : List.of("", " \n ", "x".repeat(501))) {
			Browser.Page again = this.browser.submit(this.browser.get(FACTS), FACTS,
					Map.of("fact1", "In <i>2019</i>", "fact2", bad));
			assertThat(again.html().select(".govuk-error-summary a").attr("href")).isEqualTo("#fact2");
			assertThat(again.html().getElementById("fact1").val()).isEqualTo("In <i>2019</i>");
			assertThat(again.html().getElementById("fact2").val()).isEqualTo(bad.strip());
		}
		assertThat(this.questions.open(this.walk.id())).isPresent();
	}

	@Test
	void whoeverCannotAnswerTellsSomethingElseInstead() {
		ask(QuestionDraft.knownFacts(List.of("When?", "What?"), ""));
		enterAndConfirm(this.browser, this.walk.id());
		assertThat(this.browser.get(FACTS).html().select("a[href=/r/page/question]")).hasSize(1);
		Browser.Page words = this.browser.get("/r/page/question");
		assertThat(words.html().select("#asked").text()).isEqualTo("1. When? 2. What?");
		this.browser.submit(words, "/r/page/question", Map.of("body", "I forgot, but I can call you"));
		this.walk.runJobs();
		assertThat(this.walk.tasks()).contains("userTask_checkIdentity");
	}

	@Test
	void codeGoesToTheHeldAddressWhichThePageNeverShows() {
		askForCode("ada.page@example.com");
		Browser.Page page = enterAndConfirm(this.browser, this.walk.id());
		assertThat(page.html().select("#question a").attr("href")).isEqualTo(CODE);
		Browser.Page before = this.browser.get(CODE);
		assertThat(before.html().select("input[name=code]")).isEmpty();
		Browser.Page sent = this.browser.open(this.browser.submit(before, SEND, Map.of()).location());
		this.walk.deliver();
		assertThat(sent.text()).contains("We have sent a code", "the address we already hold");
		for (Browser.Page any : List.of(page, before, sent)) {
			assertThat(any.text()).doesNotContain("ada.page", "example.com", "Members and orders");
		}
		Browser.Page done = this.browser.submit(sent, CODE, Map.of("code", code("ada.page@example.com").toLowerCase()));
		assertThat(done.location()).isEqualTo("/r/page?done=proved");
		assertThat(this.browser.open(done.location()).text()).contains("that was the right code");
		assertThat(this.settled.verified(this.walk.id())).isPresent();
		assertThat(this.browser.get(CODE).location()).isEqualTo("/r/page");
		assertThat(this.browser.submit(sent, CODE, Map.of("code", "AAAA-AAAA")).location())
			.isEqualTo("/r/page?done=answered");
	}

	@Test
	void wrongCodeSaysSoAndAnotherBrowserHasNone() {
		askForCode("ada.wrong@example.com");
		enterAndConfirm(this.browser, this.walk.id());
		Browser.Page sent = this.browser.open(this.browser.submit(this.browser.get(CODE), SEND, Map.of()).location());
		this.walk.deliver();
		assertThat(error(this.browser.submit(sent, CODE, Map.of("code", " ")))).startsWith("Type the code");
		assertThat(error(this.browser.submit(sent, CODE, Map.of("code", "\u0000'; drop"))))
			.startsWith("That is not the code");
		Browser other = new Browser(this.port);
		enterAndConfirm(other, this.walk.id());
		Browser.Page elsewhere = other.get(CODE);
		assertThat(elsewhere.html().select("input[name=code]")).as("this browser has not asked").isEmpty();
		assertThat(
				error(other.post(CODE,
						Map.of("code", code("ada.wrong@example.com"), "_csrf",
								elsewhere.html().select("input[name=_csrf]").val()))))
			.startsWith("That code cannot be used");
		this.clock.advance(Duration.ofMinutes(11));
		assertThat(error(this.browser.submit(sent, CODE, Map.of("code", code("ada.wrong@example.com")))))
			.startsWith("That code cannot be used");
	}

	@Test
	void sixthCodeInAnHourIsNotSent() {
		askForCode("ada.sixth@example.com");
		enterAndConfirm(this.browser, this.walk.id());
		for (int i = 0; i < 5; i++) {
			assertThat(this.browser.submit(this.browser.get(CODE), SEND, Map.of()).location()).endsWith("done=sent");
		}
		Browser.Page many = this.browser.open(this.browser.submit(this.browser.get(CODE), SEND, Map.of()).location());
		assertThat(many.text()).contains("Wait an hour before you ask for another");
	}

	@Test
	void callIsAskedForWithoutShowingTheNumber() {
		askForCode("01632 960123");
		enterAndConfirm(this.browser, this.walk.id());
		Browser.Page sent = this.browser.open(this.browser.submit(this.browser.get(CODE), SEND, Map.of()).location());
		assertThat(sent.text()).contains("We have told our staff").doesNotContain("01632 960123", "960123");
	}

	@Test
	void nothingIsAskedSoThereIsNothingToShow() {
		enterAndConfirm(this.browser, this.walk.id());
		assertThat(this.browser.get(FACTS).location()).isEqualTo("/r/page");
		assertThat(this.browser.get(CODE).location()).isEqualTo("/r/page");
		askForCode("ada.other@example.com");
		assertThat(this.browser.get(FACTS).location()).as("another rung").isEqualTo("/r/page");
	}

	@Test
	void lapsedCaseOpensWithTheRightCodeAndNotWithAWrongOne() {
		askForCode("ada.lapsed@example.com");
		this.clock.advance(Duration.ofDays(20));
		this.walk.runJobs();
		this.clock.advance(Duration.ofDays(20));
		this.walk.runJobs();
		assertThat(this.requests.get(this.walk.id()).closedAt()).isNotNull();
		enterAndConfirm(this.browser, this.walk.id());
		Browser.Page sent = this.browser.open(this.browser.submit(this.browser.get(CODE), SEND, Map.of()).location());
		this.walk.deliver();
		this.browser.submit(sent, CODE, Map.of("code", "AAAA-AAAA"));
		assertThat(this.requests.get(this.walk.id()).closedAt()).isNotNull();
		this.browser.submit(sent, CODE, Map.of("code", code("ada.lapsed@example.com")));
		assertThat(this.requests.get(this.walk.id()).closedAt()).isNull();
		this.walk.runJobs();
		assertThat(this.walk.tasks()).containsExactly("userTask_checkIdentity");
	}

	@Test
	void i5AuthorityIsAskedForInItsOwnWords() {
		this.walk = CaseWalk.submit(this.context, Submissions.accessFor("community-buying", this.clock.instant()));
		ask(QuestionDraft.document(QuestionAbout.AUTHORITY, "Please send the signed letter.", ""));
		assertThat(enterAndConfirm(this.browser, this.walk.id()).html().select("#question h2").text())
			.isEqualTo("We need to know that you may act for the other person");
	}

	private void askForCode(String contact) {
		ask(QuestionDraft.code(new HeldContact(contact, "members-database", false), ""));
	}

	private void ask(QuestionDraft draft) {
		this.questions.draft(this.walk.id(), draft, "clerk");
		this.walk.clerk("userTask_checkIdentity", "identityDecision", "ASK_FOR_MORE").deliver();
	}

	private static String error(Browser.Page page) {
		return page.html().select(".govuk-error-summary a[href=#code]").text();
	}

	private static String code(String address) {
		return Arrays.stream(TestServers.mail().getReceivedMessages())
			.map(ProofPagesTest::text)
			.filter((mail) -> mail.startsWith(address))
			.map(A_CODE::matcher)
			.filter(Matcher::find)
			.reduce((one, later) -> later)
			.orElseThrow()
			.group(1);
	}

	private static String text(MimeMessage mail) {
		try {
			return mail.getAllRecipients()[0] + " " + mail.getContent();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
