package org.rightsdesk.correspondence;

import java.util.List;
import java.util.Set;

import org.rightsdesk.correspondence.LetterData.PlainReply;
import org.rightsdesk.correspondence.Section.Where;

import org.springframework.stereotype.Component;

/** The reply to a question that uses no right. The mail holds none of it (T11). */
@Component
class PlainReplyLetter implements LetterComposer<PlainReply> {

	private final LetterTexts texts;

	private final LetterParts parts;

	PlainReplyLetter(LetterTexts texts, LetterParts parts) {
		this.texts = texts;
		this.parts = parts;
	}

	@Override
	public Class<PlainReply> type() {
		return PlainReply.class;
	}

	@Override
	public List<Section> compose(LetterFacts facts, PlainReply data, Set<Required> required) {
		return List.of(this.parts.link("page.reply", facts),
				new Section(null, Where.PAGE, List.of(new Paragraph(null, data.reply(), List.of()))),
				new Section(null, Where.PAGE, List.of(this.texts.required(Required.NOT_A_REQUEST, facts))),
				this.parts.routes(required, facts));
	}

}
