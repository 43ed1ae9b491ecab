package org.rightsdesk.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which pages there are for whom, and what each of them takes. */
class StepsTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

	private static Answers answers(String... entries) {
		Map<String, String> values = new HashMap<>();
		for (int i = 0; i < entries.length; i += 2) {
			values.put(entries[i], entries[i + 1]);
		}
		return new Answers(values);
	}

	@Test
	void nameAddressAndWishAreEnoughForOneself() {
		Answers least = answers("who", "SELF", "name", "Ada", "email", "ada@example.com", "wanted", "All", "answerBy",
				"DOWNLOAD", "protect", "CODE");
		assertThat(Steps.firstIncomplete(least, TODAY)).isEmpty();
	}

	@Test
	void withoutNameOrAddressNothingCanBeSent() {
		Answers most = answers("who", "SELF", "wanted", "All", "answerBy", "DOWNLOAD", "protect", "CODE");
		assertThat(Steps.firstIncomplete(most, TODAY)).map(Step::path).contains("name");
		assertThat(Steps.firstIncomplete(most.with(Map.of("name", "Ada")), TODAY)).map(Step::path).contains("email");
	}

	@Test
	void pagesAboutAnotherPersonAreForThoseWhoAskForOne() {
		assertThat(Steps.of(answers("who", "SELF"))).extracting(Step::path).doesNotContain("person", "authority");
		assertThat(Steps.of(answers("who", "OTHER"))).extracting(Step::path)
			.containsSubsequence("who", "person", "person-contact", "authority", "name");
	}

	@Test
	void m1WhoOnlyWantsNoMarketingIsAskedForLittleMoreThanAnAddress() {
		assertThat(Steps.of(answers("who", "SELF", "rights", "OBJECTION_MARKETING"))).extracting(Step::path)
			.containsExactly("who", "name", "email", "contact", "what", "about-objection-marketing", "answer",
					"passphrase");
		assertThat(Steps.of(answers("who", "SELF", "rights", "ERASURE"))).extracting(Step::path)
			.contains("finding", "safe-contact", "needed-by", "files");
	}

	@Test
	void addressIsNeededForAnAnswerByPost() {
		assertThat(Steps.of(answers("answerBy", "DOWNLOAD"))).extracting(Step::path).doesNotContain("post-address");
		assertThat(Steps.of(answers("answerBy", "POST"))).extracting(Step::path)
			.containsSubsequence("answer", "post-address", "safe-contact");
	}

	@Test
	void onwardAndBackLeadThroughTheSamePages() {
		Answers all = answers("who", "OTHER", "answerBy", "POST");
		for (Step step : Steps.of(all)) {
			Steps.after(step, all).ifPresent((next) -> assertThat(Steps.before(next, all)).contains(step));
		}
	}

	@ParameterizedTest
	@CsvSource({ "31,2,2026,date", "0,1,2026,date", "1,13,2026,date", "1,1,26,date", "1,,2026,date", "x,1,2026,date",
			"23,11,2026,future", "22,11,2026,", "1,1,1900,", "1,1,1899,date" })
	void periodBeginsOnARealDayInThePast(String day, String month, String year, String fault) {
		Answers dated = answers("from.day", orEmpty(day), "from.month", orEmpty(month), "from.year", year);
		assertThat(Steps.find("period").orElseThrow().faults(dated, TODAY).get("from")).isEqualTo(fault);
	}

	@Test
	void periodEndsNotBeforeItBegins() {
		Answers dated = answers("from.day", "2", "from.month", "1", "from.year", "2026", "to.day", "1", "to.month", "1",
				"to.year", "2026");
		assertThat(Steps.find("period").orElseThrow().faults(dated, TODAY)).isEqualTo(Map.of("to", "before"));
	}

	@Test
	void dateNeededByIsNotPastAndBelongsToItsReason() {
		Step step = Steps.find("needed-by").orElseThrow();
		assertThat(step.faults(answers(), TODAY)).isEmpty();
		assertThat(step.faults(answers("neededByReason", "Hearing"), TODAY)).isEqualTo(Map.of("neededBy", "missing"));
		Answers past = answers("neededBy.day", "21", "neededBy.month", "11", "neededBy.year", "2026");
		assertThat(step.faults(past, TODAY)).isEqualTo(Map.of("neededBy", "past"));
	}

	@Test
	void everyTextHasALimitAndNothingIsCut() {
		for (Step step : Steps.of(answers("who", "OTHER", "answerBy", "POST"))) {
			for (Field field : step.fields()) {
				boolean text = field.kind() == Kind.LINE || field.kind() == Kind.LINES;
				if (text) {
					String longest = "ü".repeat(field.max());
					assertThat(field.fault(answers(field.name(), longest))).as(field.name()).isNull();
					assertThat(field.fault(answers(field.name(), longest + "x"))).as(field.name()).isEqualTo("long");
				}
			}
		}
	}

	@Test
	void onlyOurOwnCodesAreKept() {
		Step step = Steps.find("answer").orElseThrow();
		Map<String, String> entered = step.read((name) -> new String[] { "READING_HELP", "EVIL", "LARGE_PRINT" });
		assertThat(entered.get("needs")).startsWith("LARGE_PRINT,READING_HELP").doesNotContain("EVIL");
		assertThat(step.faults(answers("answerBy", "POST", "needs", entered.get("needs")), TODAY))
			.isEqualTo(Map.of("needs", "choice"));
		assertThat(step.faults(answers("answerBy", "EVIL"), TODAY)).isEqualTo(Map.of("answerBy", "missing"));
	}

	@Test
	void aPageTakesOnlyItsOwnFields() {
		Map<String, String> entered = Steps.find("name").orElseThrow().read((name) -> new String[] { "x" });
		assertThat(entered).containsOnlyKeys("name");
	}

	private static String orEmpty(String value) {
		return (value != null) ? value : "";
	}

}
