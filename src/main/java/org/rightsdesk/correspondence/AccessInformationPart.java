package org.rightsdesk.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.rightsdesk.correspondence.Section.Where;
import org.rightsdesk.organisation.AccessInformation;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Purpose;
import org.rightsdesk.organisation.Recipient;
import org.rightsdesk.organisation.RetentionPeriod;

import org.springframework.stereotype.Component;

/**
 * What an answer to an access request must tell beside the copy, from what the
 * organisation has declared (Art. 15(1)(a) to (h), 15(2); law.md 6.1).
 */
@Component
class AccessInformationPart {

	private final LetterTexts texts;

	private final LetterParts parts;

	AccessInformationPart(LetterTexts texts, LetterParts parts) {
		this.texts = texts;
		this.parts = parts;
	}

	List<Section> sections(LetterFacts facts) {
		Organisation organisation = facts.organisation();
		AccessInformation access = organisation.access();
		return List.of(
				section("purposes", facts,
						this.texts.required(Required.PURPOSES, facts, Map.of(), purposes(access, facts))),
				section("categories", facts,
						this.texts.required(Required.CATEGORIES, facts, Map.of(), access.categories())),
				section("recipients", facts,
						new Paragraph(Required.RECIPIENTS, access.recipients(),
								organisation.recipients().stream().map(this::recipient).toList())),
				section("retention", facts,
						new Paragraph(Required.RETENTION, access.retention(), retention(organisation))),
				section("rights", facts, this.texts.required(Required.YOUR_RIGHTS, facts)),
				section("sources", facts, this.texts.required(Required.SOURCES, facts, Map.of(), access.sources())),
				section("automatedDecisions", facts, automated(access.automatedDecisions())),
				section("transfers", facts, new Paragraph(Required.TRANSFERS, access.transfers(),
						organisation.recipients().stream().filter(Recipient::abroad).map(this::transfer).toList())));
	}

	private Section section(String key, LetterFacts facts, Paragraph paragraph) {
		return this.parts.section(key, Where.PAGE, facts, List.of(paragraph));
	}

	private List<String> purposes(AccessInformation access, LetterFacts facts) {
		return access.purposes().stream().map((purpose) -> purpose(purpose, facts)).toList();
	}

	private String purpose(Purpose purpose, LetterFacts facts) {
		return purpose.what() + " – " + this.texts.text("basis." + purpose.basis().name(), facts, Map.of());
	}

	private String recipient(Recipient recipient) {
		return recipient.name() + ": " + recipient.what() + " – " + recipient.why();
	}

	private String transfer(Recipient recipient) {
		return recipient.name() + ": " + recipient.safeguard();
	}

	private static List<String> retention(Organisation organisation) {
		var periods = new ArrayList<>(organisation.retention().data());
		periods.add(organisation.retention().caseFile());
		return periods.stream().map(AccessInformationPart::period).toList();
	}

	private static String period(RetentionPeriod period) {
		return period.what() + ": " + period.words();
	}

	private static Paragraph automated(AccessInformation.AutomatedDecisions automated) {
		String logic = (automated.logic() != null) ? " " + automated.logic() : "";
		return new Paragraph(Required.AUTOMATED_DECISIONS, automated.words() + logic, List.of());
	}

}
