package org.rightsdesk.casework;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.NewDocument;
import org.rightsdesk.documents.Purpose;
import org.rightsdesk.documents.Reader;
import org.rightsdesk.identity.IdentityQuestion;
import org.rightsdesk.identity.IdentityQuestions;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.identity.OneTimeCodes;
import org.rightsdesk.identity.QuestionDraft;
import org.rightsdesk.identity.Rung;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** The ladder in the Case file; received on 2 March 2026. */
@RightsdeskTest
class IdentitySectionTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-03-02T09:00:00Z");

	@Autowired
	MockMvc mvc;

	@Autowired
	ApplicationContext context;

	@Autowired
	TestClock clock;

	@Autowired
	IdentityQuestions questions;

	@Autowired
	Documents documents;

	CaseWalk walk;

	@BeforeEach
	void submitted() {
		this.clock.set(RECEIVED_AT);
		this.walk = CaseWalk.submit(this.context, Submissions.access("community-buying", RECEIVED_AT));
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void proposalIsShownWithItsReasonAndAnythingElseNeedsOne() {
		Visitor clerk = open("clerk", "case-handler");
		assertThat(clerk.page().select("#identity-proposal")).as("nobody has to weigh anything").isEmpty();
		clerk.press("Propose", "risk", "SENSITIVE", "addressKnown", "NO");
		assertThat(clerk.errors()).containsOnlyKeys("addressShared");
		assertThat(clerk.page().select("#identity-weighing input[value=SENSITIVE]").hasAttr("checked")).isTrue();
		clerk.press("Propose", "risk", "SENSITIVE", "addressKnown", "NO", "addressShared", "NO");
		assertThat(clerk.page().select("#identity-proposal").text()).contains("We propose two or three known facts.",
				"(I-2, G-6)", "clerk");
		press(clerk, "#identity-question", "question", "Please send your passport");
		assertThat(clerk.errors().get("identity")).startsWith("Reason: write why");
		assertThat(clerk.page().select("#question").text()).isEqualTo("Please send your passport");
		press(clerk, "#identity-question", "question", "Please send a bill", "documentBecause", "We hold no facts");
		assertThat(clerk.page().select("#identity-draft").text()).contains("Please send a bill");
		assertThat(clerk.page().select("#timeline").text()).contains("What to ask was proposed: By known facts");
	}

	@Test
	void factsNeedTwoQuestionsAndTheWordThatNobodyElseKnows() {
		Visitor clerk = open("clerk", "case-handler");
		press(clerk, "#ask-facts", "fact1", "First <b>order</b>?", "fact2", "");
		assertThat(clerk.errors()).containsOnlyKeys("fact2");
		assertThat(clerk.page().getElementById("fact1").val()).isEqualTo("First <b>order</b>?");
		press(clerk, "#ask-facts", "fact1", "First order?", "fact2", "Last order?");
		assertThat(clerk.errors()).containsOnlyKeys("nobodyElse");
		press(clerk, "#ask-facts", "fact1", "First order?", "fact2", "Last order?", "nobodyElse", "yes");
		assertThat(clerk.page().select("#identity-draft").text()).contains("1. First order?", "2. Last order?");
		sent();
		this.questions.answerFacts(this.walk.id(), List.of("In <i>2019</i>", "Yesterday"));
		this.walk.runJobs();
		assertThat(open("officer", "officer").page().select("#identity dd").text()).contains("In <i>2019</i>",
				"Yesterday");
		this.walk.enough();
		assertThat(open("clerk", "case-handler").page().select("#identity").text()).doesNotContain("2019")
			.contains("Evidence deleted on 2 March 2026, with the decision: answers.");
	}

	@Test
	void codeNeedsAContactThatIsHeldAndIsToldOnce() {
		Visitor clerk = open("clerk", "case-handler");
		press(clerk, "#ask-code", "codeTo", "", "codeHeldIn", "members-database");
		assertThat(clerk.errors()).containsOnlyKeys("codeTo");
		press(clerk, "#ask-code", "codeTo", "01632 960123", "codeHeldIn", "");
		assertThat(clerk.errors()).containsOnlyKeys("codeHeldIn");
		assertThat(clerk.page().getElementById("codeTo").val()).isEqualTo("01632 960123");
		press(clerk, "#ask-code", "codeTo", "ada@example.com", "codeHeldIn", "members-database");
		assertThat(clerk.errors().get("identity")).contains("the request brought this one itself");
		press(clerk, "#ask-code", "codeTo", "01632 960123", "codeHeldIn", "members-database");
		sent();
		assertThat(open("clerk", "case-handler").page().select("#tell-code")).isEmpty();
		this.walk.bean(OneTimeCodes.class).want(this.walk.id(), new byte[] { 1 });
		clerk = open("clerk", "case-handler");
		assertThat(clerk.page().select("#identity").text()).contains("The code goes to 01632 960123.");
		clerk.press("Make the code");
		assertThat(clerk.page().select(".case-file__done").text())
			.containsPattern("this code: [2-9A-Z]{4}-[2-9A-Z]{4}\\.");
		assertThat(clerk.reload().page().text()).doesNotContainPattern("this code: ");
	}

	@Test
	void answerOnPaperCanBeEnteredForAnyRung() {
		this.questions.draft(this.walk.id(), QuestionDraft.knownFacts(List.of("First order?", "Last order?"), ""),
				"clerk");
		sent();
		Visitor clerk = open("clerk", "case-handler");
		press(clerk, "#identity-answer", "answerBy", "PHONE", "answer", "In 2019, and yesterday", "answerOn.day", "2",
				"answerOn.month", "3", "answerOn.year", "2026");
		this.walk.runJobs();
		assertThat(this.walk.tasks()).contains("userTask_checkIdentity");
		assertThat(this.questions.of(this.walk.id())).singleElement()
			.satisfies((question) -> assertThat(question.rung()).isEqualTo(Rung.KNOWN_FACTS));
	}

	@Test
	void g3EvidenceIsSeenOnlyByWhoJudgesItAndWhileTheyDo() throws Exception {
		UUID file = evidence("passport.pdf");
		String path = "/staff/case-file/documents/" + file + "?reference=" + this.walk.reference();
		MockHttpServletResponse waiting = staff("clerk", "case-handler").open(path).response();
		assertThat(waiting.getStatus()).as("while the task is open").isEqualTo(200);
		assertThat(waiting.getHeader("Content-Disposition")).isEqualTo("inline");
		assertThat(waiting.getContentType()).isEqualTo("application/pdf");
		assertThat(waiting.getHeader("Content-Security-Policy")).startsWith("default-src 'none'");
		assertThat(waiting.getHeader("Cache-Control")).contains("no-store");
		assertThat(staff("officer", "officer").open(path).response().getStatus()).isEqualTo(200);
		assertThat(this.documents.accesses(file)).extracting((access) -> access.reader())
			.containsExactly(Reader.staff("clerk"), Reader.staff("officer"));
		assertThat(staff("owner", "community-buying:system:mailboxes").open(path).response().getStatus())
			.isEqualTo(404);
		assertThat(staff("manager", "manager").open(path).response().getStatus()).isIn(403, 404);
		assertThat(open("clerk", "case-handler").page().select("#asked a").eachText())
			.contains("passport.pdf (opens in a new tab)");
		ask();
		assertThat(staff("clerk", "case-handler").open(path).response().getStatus()).as("nobody judges now")
			.isEqualTo(404);
		assertThat(open("clerk", "case-handler").page().select("#asked").text())
			.contains("passport.pdf (shown only while identity is being judged)");
	}

	@Test
	void g3WhatRemainsIsHowByWhomAndWhen() {
		evidence("passport.pdf");
		this.walk.bean(IdentityVerification.class).recordOtherCheck(this.walk.id(), "Passport compared", "clerk");
		this.walk.enough();
		String section = open("clerk", "case-handler").page().select("#identity").text();
		assertThat(section).contains("Checked otherwise: Passport compared", "clerk", "2 March 2026",
				"Evidence deleted on 2 March 2026, with the decision: 1 file.");
		assertThat(open("clerk", "case-handler").page().text()).doesNotContain("passport.pdf");
	}

	private UUID evidence(String name) {
		ask();
		UUID file = this.documents.store(
				NewDocument.byStaff(this.walk.id(), Purpose.IDENTITY_EVIDENCE, name, "application/pdf", "clerk"),
				new ByteArrayInputStream("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
					.getBytes(StandardCharsets.US_ASCII)));
		this.walk.bean(IdentityVerification.class).answer(this.walk.id(), "Here it is", List.of(file));
		this.walk.runJobs();
		return file;
	}

	private void ask() {
		this.questions.draft(this.walk.id(), QuestionDraft.inWords("Please send a document"), "clerk");
		sent();
	}

	private void sent() {
		this.walk.clerk("userTask_checkIdentity", "identityDecision", "ASK_FOR_MORE").deliver();
		assertThat(this.questions.open(this.walk.id())).get().matches(IdentityQuestion::isWaiting);
	}

	private static void press(Visitor clerk, String details, String... answers) {
		String button = "Keep";
		clerk.page()
			.select("button")
			.stream()
			.filter((one) -> one.closest(details) == null && one.text().equals(button))
			.forEach((one) -> one.text("Another " + one.text()));
		clerk.press(button, answers);
	}

	private Visitor open(String name, String group) {
		return staff(name, group).open("/staff/case-file?reference=" + this.walk.reference());
	}

	private Visitor staff(String name, String group) {
		return Visitor.staff(this.mvc, this.clock, name, group, "community-buying");
	}

}
