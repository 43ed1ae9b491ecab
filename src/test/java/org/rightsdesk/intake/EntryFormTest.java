package org.rightsdesk.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a page of staff entry needs before it can become a case. */
class EntryFormTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

	@Test
	void nameWordsChannelAndWayOfAnswerAreAllThatAPhonedInRequestNeeds() {
		assertThat(faults(phoned())).isEmpty();
	}

	@Test
	void emptyPageNamesEverythingThatIsMissingAtOnce() {
		assertThat(EntryForm.inOrder(faults(Map.of()))).containsExactly(Map.entry("organisation", "missing"),
				Map.entry("channel", "missing"), Map.entry("received", "missing"), Map.entry("name", "missing"),
				Map.entry("who", "missing"), Map.entry("wanted", "missing"), Map.entry("answerBy", "missing"));
	}

	@Test
	void dateIsTodayForWhoPhonesAndMustBeEnteredForALetter() {
		assertThat(read(phoned()).date("received")).contains(TODAY);
		assertThat(faults(with(phoned(), "channel", "COUNTER"))).isEmpty();
		assertThat(faults(with(phoned(), "channel", "POST"))).containsOnlyKeys("received");
		assertThat(faults(with(phoned(), "channel", "EMAIL"))).containsOnlyKeys("received");
	}

	@Test
	void dateThatWasTypedIsNotReplacedByToday() {
		assertThat(faults(with(phoned(), "received.day", "31", "received.month", "2", "received.year", "2026")))
			.containsExactly(Map.entry("received", "date"));
		assertThat(faults(with(phoned(), "received.day", "30"))).containsExactly(Map.entry("received", "date"));
	}

	@ParameterizedTest
	@CsvSource({ "1,4,2026,received", "31,3,2027,received", "27,2,2026,lateReason", "31,3,1926,lateReason" })
	void receiptInTheFutureOrMoreThanAMonthOldWithoutReasonIsRefusedC1(String day, String month, String year,
			String field) {
		assertThat(faults(received(day, month, year))).containsOnlyKeys(field);
	}

	@ParameterizedTest
	@CsvSource({ "31,3,2026", "30,3,2026", "28,2,2026" })
	void receiptOfTheLastMonthNeedsNoReason(String day, String month, String year) {
		assertThat(faults(received(day, month, year))).isEmpty();
	}

	@Test
	void oldReceiptWithAReasonIsTaken() {
		assertThat(faults(with(received("2", "1", "2026"), "lateReason", "Found in a drawer"))).isEmpty();
	}

	@Test
	void downloadNeedsAnEmailAddressAndPostAnAddress() {
		assertThat(faults(with(phoned(), "answerBy", "DOWNLOAD"))).containsExactly(Map.entry("email", "missing"));
		assertThat(faults(with(phoned(), "answerBy", "DOWNLOAD", "email", "ada@example.com"))).isEmpty();
		assertThat(faults(with(phoned(), "address", ""))).containsExactly(Map.entry("address", "missing"));
	}

	@Test
	void whoAsksForAnotherIsAskedWhoThatIsAndWhyI5() {
		assertThat(faults(with(phoned(), "who", "OTHER"))).containsOnlyKeys("personName", "kind", "authority");
		assertThat(faults(with(phoned(), "who", "OTHER", "personName", "Byron", "authority", "Mother", "kind",
				"PARENT_OR_GUARDIAN")))
			.containsOnlyKeys("age");
		assertThat(
				faults(with(phoned(), "who", "OTHER", "personName", "Byron", "authority", "Friend", "kind", "OTHER")))
			.containsOnlyKeys("relationship");
	}

	@Test
	void fieldsAreCleanedAndLimitedLikeThoseOfTheForm() {
		assertThat(read(with(phoned(), "name", " Ada\u202E\u0000  Lovelace ")).get("name")).isEqualTo("Ada Lovelace");
		assertThat(faults(
				with(phoned(), "name", "a".repeat(201), "phone", "none", "email", "ada@", "wanted", "a".repeat(5001))))
			.containsExactlyInAnyOrderEntriesOf(
					Map.of("name", "long", "phone", "phone", "email", "email", "wanted", "long"));
		assertThat(faults(with(phoned(), "channel", "FORM"))).containsKey("channel");
	}

	private static Map<String, String> phoned() {
		return Map.of("organisation", "trade-body", "channel", "PHONE", "name", "Ada Lovelace", "who", "SELF", "wanted",
				"Everything", "answerBy", "POST", "address", "12 St James's Square");
	}

	private static Map<String, String> received(String day, String month, String year) {
		return with(phoned(), "received.day", day, "received.month", month, "received.year", year);
	}

	private static Map<String, String> with(Map<String, String> typed, String... others) {
		Map<String, String> merged = new LinkedHashMap<>(typed);
		for (int i = 0; i < others.length; i += 2) {
			merged.put(others[i], others[i + 1]);
		}
		return merged;
	}

	private static Answers read(Map<String, String> typed) {
		return EntryForm.read((name) -> typed.containsKey(name) ? new String[] { typed.get(name) } : null, TODAY);
	}

	private static Map<String, String> faults(Map<String, String> typed) {
		return EntryForm.faults(read(typed), TODAY);
	}

}
