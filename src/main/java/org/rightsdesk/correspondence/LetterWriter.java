package org.rightsdesk.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** Writes the content of a letter, and refuses one that lacks what the law asks for. */
@Component
class LetterWriter {

	private final Map<Class<?>, LetterComposer<?>> composers;

	private final LetterTexts texts;

	private final LetterParts parts;

	LetterWriter(List<LetterComposer<?>> composers, LetterTexts texts, LetterParts parts) {
		this.composers = composers.stream().collect(Collectors.toMap(LetterComposer::type, Function.identity()));
		this.texts = texts;
		this.parts = parts;
	}

	/**
	 * @throws IncompleteLetter naming the rules, when a required paragraph is missing
	 */
	LetterContent write(LetterFacts facts, LetterData data) {
		Set<Required> required = RequiredParagraphs.of(data, facts.organisation().jurisdiction());
		var sections = new ArrayList<Section>();
		sections.add(this.parts.about(facts));
		sections.addAll(compose(facts, data, required));
		sections.add(this.parts.contact(facts));
		sections.removeIf((section) -> section.paragraphs().isEmpty());
		var content = new LetterContent(this.texts.text("title." + data.code(), facts, Map.of()),
				this.texts.text("subject." + data.code(), facts, Map.of()), sections);
		Set<Required> missing = RequiredParagraphs.missing(content, required);
		if (!missing.isEmpty()) {
			throw new IncompleteLetter("A letter " + data.code() + " lacks " + missing);
		}
		return content;
	}

	@SuppressWarnings("unchecked")
	private <D extends LetterData> List<Section> compose(LetterFacts facts, D data, Set<Required> required) {
		var composer = (LetterComposer<D>) this.composers.get(data.getClass());
		return composer.compose(facts, data, required);
	}

}
