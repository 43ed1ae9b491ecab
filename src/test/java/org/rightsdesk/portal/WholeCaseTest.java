package org.rightsdesk.portal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.Delivery;
import org.rightsdesk.correspondence.LetterData;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.correspondence.Message;
import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.documents.Purpose;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.fulfilment.Review;
import org.rightsdesk.identity.IdentityQuestions;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.identity.QuestionDraft;
import org.rightsdesk.request.Party;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.Submissions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** The requester's page while staff work, on the true processes. */
class WholeCaseTest extends PortalTest {

	private static final String QUESTION = "/r/page/question";

	@Autowired
	ApplicationContext context;

	@Autowired
	IdentityVerification identity;

	@Autowired
	IdentityQuestions questions;

	@Autowired
	Review review;

	@Autowired
	Messages messages;

	@Autowired
	Letters letters;

	@Autowired
	Delivery delivery;

	@Test
	void questionIsAnsweredOnThePageAndTheAnswerIsReadThere() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.access("community-buying", this.clock.instant()));
		walk.searchOnly("mailboxes");
		this.questions.draft(walk.id(), QuestionDraft.inWords("Which street did you live in?"), "clerk");
		walk.clerk("userTask_checkIdentity", "identityDecision", "ASK_FOR_MORE").deliver();
		answerQuestion(walk);
		answerRequest(walk);
		readAnswer(walk);
	}

	private void answerQuestion(CaseWalk walk) {
		Browser.Page page = enterAndConfirm(this.browser, walk.id());
		assertThat(page.html().select("#question").text()).contains("Which street did you live in?");
		assertThat(page.html().select("[data-due]")).as("no date while it has not started").isEmpty();
		Browser.Page added = this.browser.upload(this.browser.get(QUESTION), QUESTION,
				Map.of("body", "Market Street", "add", "file"), "bill.pdf", "application/pdf", PDF);
		assertThat(this.browser.submit(added, QUESTION, Map.of("body", "Market Street")).location())
			.isEqualTo("/r/page?done=answered");
		assertThat(this.browser.submit(added, QUESTION, Map.of("body", "Market Street")).location())
			.as("a second click")
			.isEqualTo("/r/page?done=answered");
		walk.runJobs();
		assertThat(walk.tasks()).contains("userTask_checkIdentity");
		assertThat(this.messages.of(walk.id())).singleElement().satisfies((message) -> {
			assertThat(message.author()).isEqualTo(Message.Author.REQUESTER);
			assertThat(message.body()).isEqualTo("Market Street");
		});
		assertThat(this.documents.of(walk.id())).extracting(StoredDocument::purpose)
			.containsExactly(Purpose.IDENTITY_EVIDENCE);
		assertThat(this.browser.get("/r/page").html().select("#question")).isEmpty();
	}

	private void answerRequest(CaseWalk walk) {
		this.identity.recordHeldInSystem(walk.id(), "mailboxes", "", "clerk");
		walk.enough();
		assertThat(this.browser.get("/r/page").html().select("[data-due]")).hasSize(1);
		UUID file = walk.collect("mailboxes", "account.txt");
		walk.search("FOUND");
		this.review.release(walk.line().id(), file, "clerk");
		assertThat(this.browser.get("/r/page").html().select("#answer")).as("decided is not sent").isEmpty();
		walk.clerk("userTask_reviewMaterial", "reviewOutcome", "GRANTED");
		assertThat(this.browser.get("/r/page").html().select("#answer")).as("prepared is not sent").isEmpty();
		walk.officer("userTask_approveAnswer", "approval", "APPROVED").deliver();
	}

	private void readAnswer(CaseWalk walk) {
		Browser.Page page = this.browser.get("/r/page");
		assertThat(page.html().select("[data-status]").text()).isEqualTo("We have answered your request");
		assertThat(page.html().select("#letters a:not([href$=pdf])"))
			.extracting((link) -> link.text().replaceAll(",.*", ""))
			.containsExactly("We need to know that it is you");
		Browser.Page asked = this.browser.get(page.html().select("#letters a").attr("href"));
		assertThat(asked.header("Content-Type")).startsWith("text/html");
		assertThat(asked.text()).contains(walk.reference());
		giveSecret(this.browser, walk.id(), SecretDoor.ANSWER);
		Browser.Page answer = this.browser.get("/r/page/answer");
		String letter = answer.html().select("#letters a").attr("href");
		pdfIsTheLetter(walk, letter);
		assertThat(this.browser.get(letter.replace("/answer", "") + "/pdf").status()).as("not without the secret")
			.isEqualTo(404);
		assertThat(this.browser.get(letter).text()).contains(walk.reference());
		assertThat(this.browser.get(letter.replace("/answer", "")).status()).as("not without the secret")
			.isEqualTo(404);
		assertThat(new String(this.browser.get(answer.html().select("#files a").attr("href")).bytes()))
			.isEqualTo("Account of order 4711 in account.txt");
	}

	private void pdfIsTheLetter(CaseWalk walk, String letter) {
		Browser.Page pdf = this.browser.get(letter + "/pdf");
		assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
		assertThat(pdf.header("Content-Disposition")).startsWith("attachment;")
			.contains(walk.reference() + "-letter.pdf");
		assertThat(pdf.header("Cache-Control")).isEqualTo("no-store");
		assertThat(pdf.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(pdf.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
		assertThat(new String(pdf.bytes(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
	}

	/** The page belongs to whoever asked, and their authority has not been seen. */
	@Test
	void letterToThePersonThemselvesIsNotShownToWhoeverAskedForThem() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.accessFor("trade-body", this.clock.instant()));
		Party person = this.requests.dataSubject(walk.id());
		UUID letter = this.transaction.execute((status) -> this.letters.send(walk.id(), person.id(),
				new LetterData.PlainReply("We hold your file since 2019.")));
		this.delivery.markPosted(letter, LocalDate.ofInstant(this.clock.instant(), Submissions.LONDON), "clerk");
		Browser.Page page = enterAndConfirm(this.browser, walk.id());
		assertThat(page.html().select("#answer")).isEmpty();
		giveSecret(this.browser, walk.id(), SecretDoor.ANSWER);
		assertThat(this.browser.get("/r/page/answer").location()).isEqualTo("/r/page");
		assertThat(this.browser.get("/r/page/answer/letters/" + letter).status()).isEqualTo(404);
		assertThat(this.browser.get("/r/page/answer/letters/" + letter + "/pdf").status()).isEqualTo(404);
		assertThat(this.browser.get("/r/page/letters/" + letter).status()).isEqualTo(404);
	}

}
