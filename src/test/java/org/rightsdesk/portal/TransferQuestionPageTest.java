package org.rightsdesk.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.portability.Transfer;
import org.rightsdesk.portability.TransferQuestion.Answer;
import org.rightsdesk.portability.TransferQuestions;
import org.rightsdesk.portability.Transfers;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.Submissions;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Art. 20(2), law.md 6.6: the person themselves says to whom their data go. */
class TransferQuestionPageTest extends PortalTest {

	private static final String PAGE = "/r/page/transfer";

	private static final String TARGET = "housing-association";

	@Autowired
	TransferQuestions questions;

	@Autowired
	Transfers transfers;

	@Autowired
	Decisions decisions;

	@BeforeEach
	void somebodyWhoTakesDataAlong() {
		this.clock.set(Instant.parse("2026-06-02T09:00:00Z"));
		this.request = this.transaction.execute((status) -> {
			UUID id = this.requests.register(
					Submissions.of("repairs-service", this.clock.instant(),
							Submissions.access("repairs-service", this.clock.instant()).requester(), Right.PORTABILITY),
					"requester")
				.id();
			this.lifecycle.start(id);
			return id;
		});
	}

	@Test
	void yesBehindTheSecondSecretConfirmsTheTransfer() {
		this.questions.ask(line(), TARGET, "clerk");
		Browser.Page page = enterAndConfirm(this.browser, this.request);
		assertThat(page.html().select("#transfer").text()).contains("Housing Association Example");
		assertThat(page.html().select("[data-message]").text()).contains("Housing Association Example");
		assertThat(this.browser.get(PAGE).location()).isEqualTo("/r/page/secret?for=transfer");
		giveSecret(this.browser, this.request, SecretDoor.TRANSFER);
		Browser.Page question = this.browser.get(PAGE);
		assertThat(question.html().select("#target").text())
			.isEqualTo("Housing Association Example, data-transfers@housing.example.org");
		assertThat(question.html().text()).contains("until the end of 16 June 2026");
		assertThat(this.transfers.of(line())).as("a look changes nothing").isEmpty();
		assertThat(this.browser.submit(question, PAGE, Map.of("answer", "YES", "words", "My flat 4")).location())
			.isEqualTo("/r/page?done=answered");
		Transfer confirmed = this.transfers.of(line()).orElseThrow();
		assertThat(confirmed.confirmedHow()).isEqualTo("On their own page, after the second secret. My flat 4");
		assertThat(confirmed.confirmedOn()).isEqualTo(LocalDate.of(2026, 6, 2));
		assertThat(this.browser.get("/r/page").html().select("#transfer")).isEmpty();
		assertThat(this.browser.submit(question, PAGE, Map.of("answer", "NO")).location()).isEqualTo("/r/page");
		assertThat(this.transfers.of(line())).as("answered once").isPresent();
	}

	@Test
	void noTakesBackWhatWasSaidOnTheTelephone() {
		this.transfers.confirm(line(), TARGET, "On the phone", LocalDate.of(2026, 6, 2), "clerk");
		this.questions.ask(line(), TARGET, "clerk");
		assertThat(submit(Map.of("answer", "NO", "words", "I mean the council")).location())
			.isEqualTo("/r/page?done=answered");
		assertThat(this.transfers.of(line())).isEmpty();
		assertThat(this.questions.of(line()).orElseThrow()).satisfies((asked) -> {
			assertThat(asked.answer()).isEqualTo(Answer.NO);
			assertThat(asked.words()).isEqualTo("I mean the council");
		});
		assertThat(this.jdbc.sql("select line from staff_reminder where line like ?")
			.param(this.requests.get(this.request).reference() + "%")
			.query(String.class)
			.list())
			.anySatisfy((told) -> assertThat(told).contains("answered on their page").doesNotContain("council"));
	}

	@Test
	void whatIsMissingOrTooLongIsSaidAtItsFieldAndTheWordsStay() {
		this.questions.ask(line(), TARGET, "clerk");
		String words = "<b>" + "x".repeat(1004);
		Browser.Page refused = submit(Map.of("answer", "MAYBE", "words", words));
		assertThat(refused.status()).isEqualTo(200);
		assertThat(refused.html().select("#answer-error").text()).contains("Choose whether we send your data there.");
		assertThat(refused.html().select("#words-error").text()).contains("Shorten it by 7 characters.");
		assertThat(refused.html().select("#words").val()).isEqualTo(words);
		assertThat(refused.html().select(".govuk-error-summary a").eachAttr("href")).containsExactly("#answer",
				"#words");
		refused = this.browser.submit(refused, PAGE, Map.of("answer", "YES", "words", words));
		assertThat(refused.html().select("#answer-error")).isEmpty();
		assertThat(refused.html().select("input[value=YES]").hasAttr("checked")).isTrue();
		assertThat(this.transfers.of(line())).isEmpty();
		assertThat(this.questions.of(line()).orElseThrow().answer()).isNull();
		assertThat(this.browser.submit(refused, PAGE, Map.of("answer", "NO", "words", "a\0b")).status()).isEqualTo(303);
	}

	@Test
	void afterTheLastDayNothingIsTakenAndThePageSaysSo() {
		this.questions.ask(line(), TARGET, "clerk");
		this.clock.set(Instant.parse("2026-06-16T22:55:00Z"));
		Browser.Page form = form();
		assertThat(form.html().select("#answer")).as("still the last day in London").isNotEmpty();
		this.clock.set(Instant.parse("2026-06-16T23:00:00Z"));
		assertThat(this.browser.get("/r/page").html().select("#transfer")).isEmpty();
		Browser.Page late = this.browser.submit(form, PAGE, Map.of("answer", "YES"));
		assertThat(late.location()).isEqualTo("/r/page?done=late");
		assertThat(this.browser.get(late.location()).html().text())
			.contains("The time to answer this question is over");
		assertThat(this.transfers.of(line())).isEmpty();
	}

	@Test
	void onceTheAnswerIsPreparedNobodyIsAsked() {
		this.questions.ask(line(), TARGET, "clerk");
		Browser.Page form = form();
		this.transaction
			.executeWithoutResult((status) -> this.decisions.prepare(line(), Outcome.NO_DATA_HELD, "clerk"));
		assertThat(this.browser.submit(form, PAGE, Map.of("answer", "YES")).location()).isEqualTo("/r/page");
		assertThat(this.transfers.of(line())).isEmpty();
	}

	private Browser.Page submit(Map<String, String> typed) {
		return this.browser.submit(form(), PAGE, typed);
	}

	/** Comes with the link and gives the second secret. */
	private Browser.Page form() {
		enterAndConfirm(this.browser, this.request);
		giveSecret(this.browser, this.request, SecretDoor.TRANSFER);
		return this.browser.get(PAGE);
	}

	private UUID line() {
		return this.requests.lines(this.request).get(0).id();
	}

}
