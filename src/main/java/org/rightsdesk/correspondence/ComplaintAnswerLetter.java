package org.rightsdesk.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.rightsdesk.correspondence.Section.Where;

import org.springframework.stereotype.Component;

/** L-11. The mail says only that there is an outcome; what it is stands on the page. */
@Component
class ComplaintAnswerLetter implements LetterComposer<ComplaintAnswer> {

	private final LetterTexts texts;

	private final LetterParts parts;

	ComplaintAnswerLetter(LetterTexts texts, LetterParts parts) {
		this.texts = texts;
		this.parts = parts;
	}

	@Override
	public Class<ComplaintAnswer> type() {
		return ComplaintAnswer.class;
	}

	@Override
	public List<Section> compose(LetterFacts facts, ComplaintAnswer data, Set<Required> required) {
		List<Section> sections = new ArrayList<>();
		sections.add(this.parts.forAnother(facts, Where.PAGE));
		sections.add(new Section(null, Where.PAGE, List.of(new Paragraph(Required.COMPLAINT_OUTCOME,
				this.texts.text("complaint.outcome." + data.outcome(), facts, Map.of()), List.of()))));
		sections.add(said("examined", Required.EXAMINED, data.examined(), facts));
		sections.add(said("findings", Required.FINDINGS, data.findings(), facts));
		sections.add(said("putRight", Required.PUT_RIGHT, data.putRight(), facts));
		sections.add(said("willChange", Required.WILL_CHANGE, data.willChange(), facts));
		sections.add(this.parts.link("page.complaint.outcome", facts));
		sections.add(this.parts.routes(required, facts));
		return sections;
	}

	/** What the officer wrote; nothing where there was nothing to write. */
	private Section said(String heading, Required rule, String words, LetterFacts facts) {
		List<Paragraph> paragraphs = words.isBlank() ? List.of() : List.of(new Paragraph(rule, words, List.of()));
		return this.parts.section("complaint." + heading, Where.PAGE, facts, paragraphs);
	}

}
