package org.rightsdesk.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.rightsdesk.correspondence.Section.Where;

import org.springframework.stereotype.Component;

/** L-10. The mail says all of it but the routes: nothing in it is about the person. */
@Component
class ComplaintReceiptLetter implements LetterComposer<ComplaintReceipt> {

	private final LetterTexts texts;

	private final LetterParts parts;

	ComplaintReceiptLetter(LetterTexts texts, LetterParts parts) {
		this.texts = texts;
		this.parts = parts;
	}

	@Override
	public Class<ComplaintReceipt> type() {
		return ComplaintReceipt.class;
	}

	@Override
	public List<Section> compose(LetterFacts facts, ComplaintReceipt data, Set<Required> required) {
		var expected = Map.of("expected", LetterTexts.date(data.answerBy()));
		var next = Stream.of(Required.WHO_LOOKS_INTO_IT, Required.NEXT_STEP, Required.EXPECTED_BY)
			.map((rule) -> this.texts.required(rule, facts, expected, List.of()));
		String details = data.outcomeKnown() ? "complaint.details" : "complaint.details.outcome";
		var tellMore = new Paragraph(Required.MORE_DETAILS, this.texts.text(details, facts, Map.of()), List.of());
		return List.of(new Section(null, Where.BOTH, List.of(this.texts.required(Required.COMPLAINT_RECEIVED, facts))),
				this.parts.section("next", Where.BOTH, facts, Stream.concat(next, Stream.of(tellMore)).toList()),
				this.parts.link("page.complaint", facts), this.parts.routes(required, facts));
	}

}
