package org.rightsdesk.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one page on which staff take a complaint down: the questions of the public form,
 * how and when it came, and whom of the staff it is about.
 */
final class ComplaintEntryForm {

	static final Step STEP = new Step("staff", fields(), (answers) -> true, ComplaintEntryForm::between);

	private ComplaintEntryForm() {
	}

	private static List<Field> fields() {
		return List.of(Field.line("organisation", 60).mustBeAnswered(),
				Field.one("channel", "PHONE", "POST", "COUNTER", "EMAIL").mustBeAnswered(),
				Field.date("received").mustBeAnswered(), Steps.field("name"), Steps.field("phone"),
				Steps.field("email").mayBeEmpty(), Steps.field("address").mayBeEmpty(), ComplaintForm.HAPPENED,
				ComplaintForm.OUTCOME, ComplaintForm.ABOUT, Field.line("concerns", 60));
	}

	private static Map<String, String> between(Answers answers, LocalDate today) {
		Map<String, String> faults = new LinkedHashMap<>();
		if (answers.date("received").filter((day) -> day.isAfter(today)).isPresent()) {
			faults.put("received", "future");
		}
		faults.putAll(ComplaintForm.reachable(answers));
		return faults;
	}

}
