package org.rightsdesk.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.web.SummaryRow;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The answers as they are shown once more before they are sent. */
@Component
class CheckRows {

	/** What the page knows without asking. */
	private static final Set<String> UNASKED = Set.of(AskedRights.FIRST, AskedRights.SHOWN);

	private final Words words;

	private final Documents documents;

	CheckRows(Words words, Documents documents) {
		this.words = words;
		this.documents = documents;
	}

	/** One row per question; what nobody answered is there too, and can be changed. */
	List<SummaryRow> of(Organisation organisation, Draft draft) {
		List<SummaryRow> rows = new ArrayList<>();
		Set<String> shown = new HashSet<>();
		for (Step step : Steps.of(draft.answers())) {
			for (Field field : step.fields()) {
				if (asked(organisation, field) && shown.add(field.name())) {
					rows.add(row(organisation, step, this.words.name(field), value(field, draft.answers())));
				}
			}
			if (step.path().equals("files")) {
				rows.add(row(organisation, step, this.words.of("intake.field.files"), files(draft)));
			}
		}
		return rows;
	}

	private static boolean asked(Organisation organisation, Field field) {
		return !UNASKED.contains(field.name()) && AskedDetails.asks(organisation, field.name());
	}

	private SummaryRow row(Organisation organisation, Step step, String name, String value) {
		String shown = value.isEmpty() ? this.words.of("intake.check.nothing") : value;
		String href = Site.form(organisation, step.path()) + "?" + FormView.CHANGE;
		return new SummaryRow(name, shown, href, StringUtils.uncapitalize(name));
	}

	private String value(Field field, Answers answers) {
		return switch (field.kind()) {
			case DATE -> answers.date(field.name()).map(this.words::date).orElse("");
			case ONE,
					ANY ->
				answers.all(field.name())
					.stream()
					.map((code) -> this.words.of("intake.choice." + field.name() + "." + code))
					.collect(Collectors.joining("\n"));
			default -> answers.get(field.name());
		};
	}

	private String files(Draft draft) {
		return this.documents.ofDraft(draft.id())
			.stream()
			.map(StoredDocument::fileName)
			.collect(Collectors.joining("\n"));
	}

}
