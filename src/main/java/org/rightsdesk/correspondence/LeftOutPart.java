package org.rightsdesk.correspondence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.rightsdesk.correspondence.LetterData.Answer;
import org.rightsdesk.correspondence.Section.Where;

import org.springframework.stereotype.Component;

/**
 * The L-6 block of an answer: each exemption in its own words, with the provision and
 * what it concerns. Where naming one would do the harm it prevents, the letter neither
 * confirms nor denies (law.md 7.3).
 */
@Component
class LeftOutPart {

	private final LetterTexts texts;

	private final LetterParts parts;

	LeftOutPart(LetterTexts texts, LetterParts parts) {
		this.texts = texts;
		this.parts = parts;
	}

	List<Section> sections(LetterFacts facts, Answer data) {
		return List.of(named(facts, LeftOut.named(data.leftOut())), neutral(facts, data));
	}

	private Section named(LetterFacts facts, List<LeftOut> named) {
		var paragraphs = new ArrayList<Paragraph>();
		if (!named.isEmpty()) {
			paragraphs.add(this.texts.required(Required.LEFT_OUT, facts));
		}
		var grounds = new LinkedHashMap<LeftOut, List<String>>();
		named.forEach((one) -> grounds
			.computeIfAbsent(new LeftOut(one.ground(), one.provision(), null), (key) -> new ArrayList<>())
			.add(sentence(one.words())));
		grounds.forEach((ground, words) -> paragraphs.add(this.texts.required(Required.of(ground.ground()), facts,
				Map.of("provision", ground.provision()), words)));
		return this.parts.section("leftOut", Where.PAGE, facts, paragraphs);
	}

	private Section neutral(LetterFacts facts, Answer data) {
		boolean needed = LeftOut.anyUnnamed(data.leftOut()) && !data.confirmsNothing();
		return this.parts.section("neutral", Where.PAGE, facts,
				needed ? List.of(this.texts.required(Required.NEUTRAL_WORDING, facts)) : List.of());
	}

	private static String sentence(String words) {
		return words.strip().matches("(?s).*[.!?]") ? words.strip() : words.strip() + ".";
	}

}
