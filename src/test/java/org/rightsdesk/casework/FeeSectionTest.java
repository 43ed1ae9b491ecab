package org.rightsdesk.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.assessment.Assessment.Words;
import org.rightsdesk.assessment.AssessmentEntries;
import org.rightsdesk.assessment.Assessments;
import org.rightsdesk.assessment.FeeState;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.FeeWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Received on Tuesday 5 May 2026 in England: due on Friday 5 June, were there no fee.
 */
@RightsdeskTest
class FeeSectionTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-05-05T08:00:00Z");

	@Autowired
	MockMvc mvc;

	@Autowired
	ApplicationContext context;

	@Autowired
	TestClock clock;

	FeeWalk fee;

	@BeforeEach
	void requestIsIn() {
		this.clock.set(RECEIVED_AT);
		this.fee = new FeeWalk(CaseWalk.submit(this.context, Submissions.access("community-buying", RECEIVED_AT)));
		this.context.getBean(Assessments.class).open(this.fee.walk().line().id(), "The fourth time", "clerk");
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void whereNothingIsAssessedNothingIsSaidAboutAFee() {
		FeeWalk simple = new FeeWalk(
				CaseWalk.submit(this.context, Submissions.access("community-buying", RECEIVED_AT)));
		Visitor clerk = open("clerk", "case-handler", simple);
		assertThat(clerk.page().select("#fee, a[href=#fee]")).isEmpty();
	}

	@Test
	void theLetterCanBeReadBeforeAnybodyDecides() {
		Visitor clerk = open("clerk", "case-handler").press("Work out the fee", "feePages", "100");
		assertThat(clerk.page().select("[data-fee-preview]")).as("no reasons yet").isEmpty();
		this.context.getBean(AssessmentEntries.class)
			.write(this.fee.walk().line().id(), new Words("The same copy for the <i>fourth</i> time", "", "", "", ""),
					"clerk");
		String preview = clerk.reload().page().select("[data-fee-preview] a").attr("href");
		assertThat(clerk.open(preview).page().text()).contains("We ask for a fee", "£10.00",
				"The same copy for the <i>fourth</i> time");
	}

	@Test
	void f4AClerkEntersQuantitiesAndTheTotalIsWorkedOut() {
		Visitor clerk = open("clerk", "case-handler");
		assertThat(clerk.page().select("[data-fee]")).isEmpty();
		assertThat(clerk.page().select("#feeMinutes-hint").text())
			.isEqualTo("£15.00 an hour, for 6 hours at most however long it takes");
		clerk.press("Work out the fee", "feePages", "100", "feePostage", "3.85", "feeMinutes", "90");
		assertThat(clerk.errors()).isEmpty();
		assertThat(clerk.page().select("[data-fee-total]").text()).isEqualTo("£36.35");
		assertThat(clerk.page().select("[data-fee]").text()).contains("Worked out: waits for approval",
				"Pages copied or printed: 100, at £0.10 each, £10.00", "Postage: £3.85");
		assertThat(clerk.page().select("#feePostage").val()).as("to be changed").isEqualTo("3.85");
		clerk.press("Work out the fee", "feePages", "50", "feePostage", "", "feeMinutes", "0");
		assertThat(clerk.page().select("[data-fee-total]").text()).isEqualTo("£5.00");
		assertThat(clerk.page().select("#timeline").text()).contains("Fee worked out");
	}

	@ParameterizedTest
	@CsvSource({ "feePages, many, Enter a whole number", "feePages, -3, Pages:", "feePages, 10000, Pages:",
			"feePages, 99999999999, Enter a whole number", "feePages, 1.5, Enter a whole number",
			"feePostage, 3.8, Enter the postage as an amount", "feePostage, £3, Enter the postage as an amount",
			"feePostage, 120, Postage:", "feeCarriers, 100, Data carriers:", "feeMinutes, 361, Staff time:" })
	void aWrongEntryNamesItsFieldAndIsKept(String field, String typed, String sentence) {
		Visitor clerk = open("clerk", "case-handler");
		clerk.press("Work out the fee", field, typed);
		assertThat(clerk.response().getStatus()).isEqualTo(400);
		assertThat(clerk.errors()).hasSize(1)
			.hasEntrySatisfying(field, (said) -> assertThat(said).startsWith(sentence));
		assertThat(clerk.page().select("#" + field).val()).isEqualTo(typed);
		assertThat(clerk.page().select("#draft-fee").hasAttr("open")).isTrue();
	}

	@Test
	void nothingEnteredIsNoFee() {
		Visitor clerk = open("clerk", "case-handler").press("Work out the fee");
		assertThat(clerk.errors()).containsValue("Enter at least one cost, or ask for no fee.");
	}

	@Test
	void c6StaffRecordAPaymentWithItsTrueDay() {
		this.fee.at("2026-05-08T10:00:00Z").charge().deliver().at("2026-05-22T10:00:00Z");
		Visitor clerk = open("clerk", "case-handler");
		assertThat(clerk.page().select("[data-fee-until]").text()).contains("until 8 June 2026");
		assertThat(clerk.page().select("[data-fee]").text()).contains(FeeWalk.REASON).doesNotContain("not charge");
		assertThat(clerk.page().select("#draft-fee")).isEmpty();
		pay(clerk, LocalDate.of(2026, 5, 23), "CARD");
		assertThat(clerk.errors()).containsKey("paidOn-1");
		pay(clerk, LocalDate.of(2026, 5, 7), "CARD");
		assertThat(clerk.errors().get("paidOn-1")).contains("before the day on which we asked");
		pay(clerk, LocalDate.of(2026, 5, 20), "SHELLS");
		assertThat(clerk.errors()).containsKey("paidBy-1");
		assertThat(clerk.page().select("[name=paidOn-1.day]").val()).isEqualTo("20");
		pay(clerk, LocalDate.of(2026, 5, 20), "CARD");
		assertThat(clerk.errors()).isEmpty();
		assertThat(clerk.page().select("[data-fee]").text()).contains("Paid on 20 May 2026: By card or online.");
		assertThat(this.fee.clock().startDate()).isEqualTo("2026-05-20");
	}

	@Test
	void onlyAnOfficerWaivesAndSeesBeforeWhatFollows() {
		this.fee.at("2026-05-08T10:00:00Z").charge().deliver().at("2026-05-22T10:00:00Z");
		Visitor clerk = open("clerk", "case-handler");
		assertThat(clerk.page().select("textarea[name=waiveBecause-1]")).isEmpty();
		Visitor officer = open("officer", "officer");
		assertThat(officer.page().select("[data-if-waived]").text()).contains("5 June 2026");
		officer.press("Do not charge the fee", "waiveBecause-1", " ");
		assertThat(officer.errors()).containsKey("waiveBecause-1");
		officer.press("Do not charge the fee", "waiveBecause-1", "They asked <b>for</b> less");
		assertThat(officer.page().select("[data-fee]").text()).contains("Not charged after all",
				"They asked <b>for</b> less");
		assertThat(this.fee.clock().dueDate()).isEqualTo("2026-06-05");
	}

	@Test
	void x12APaymentAfterTheLapseOpensTheCase() {
		this.fee.at("2026-05-08T10:00:00Z").charge().deliver();
		this.fee.at("2026-05-23T10:00:00Z").at("2026-06-09T10:00:00Z").close().at("2026-08-03T10:00:00Z");
		assertThat(this.fee.walk().line().outcome()).isEqualTo(Outcome.LAPSED);
		Visitor clerk = open("clerk", "case-handler");
		assertThat(clerk.page().select("[data-fee]").text()).contains("Not paid in time",
				"This opens the request again");
		pay(clerk, LocalDate.of(2026, 7, 31), "CHEQUE");
		assertThat(clerk.errors()).isEmpty();
		this.fee.walk().runJobs();
		assertThat(this.fee.fee().state()).isEqualTo(FeeState.PAID);
		assertThat(this.fee.walk().request().closedAt()).isNull();
		assertThat(this.fee.clock().dueDate()).isEqualTo("2026-09-01");
		assertThat(open("clerk", "case-handler").page().select("#timeline").text()).contains("Case opened again");
	}

	@Test
	void aRightOfAnotherCaseIsNotThere() {
		FeeWalk other = new FeeWalk(CaseWalk.submit(this.context, Submissions.access("community-buying", RECEIVED_AT)));
		other.charge().deliver();
		this.fee.charge().deliver();
		Visitor clerk = open("clerk", "case-handler");
		clerk.page().select("input[name=feeLine]").val(other.walk().line().id().toString());
		pay(clerk, LocalDate.of(2026, 5, 5), "CARD");
		assertThat(clerk.response().getStatus()).isEqualTo(404);
		assertThat(other.fee().state()).isEqualTo(FeeState.WAITING);
	}

	private static void pay(Visitor clerk, LocalDate day, String by) {
		clerk.press("Record this payment", "paidOn-1.day", "" + day.getDayOfMonth(), "paidOn-1.month",
				"" + day.getMonthValue(), "paidOn-1.year", "" + day.getYear(), "paidBy-1", by);
	}

	private Visitor open(String name, String group) {
		return open(name, group, this.fee);
	}

	private Visitor open(String name, String group, FeeWalk fee) {
		return Visitor.staff(this.mvc, this.context.getBean(Clock.class), name, group, "community-buying")
			.open("/staff/case-file?reference=" + fee.walk().reference());
	}

}
