package org.rightsdesk.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.rightsdesk.correspondence.Section.Where;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/** Parts that letters share. */
@Component
class LetterParts {

	private final LetterTexts texts;

	LetterParts(LetterTexts texts) {
		this.texts = texts;
	}

	/** Which case it is about. A mail needs that much to be understood (S11). */
	Section about(LetterFacts facts) {
		Map<String, String> rights = Map.of("rights", String.join("; ", rights(facts)));
		var paragraphs = Stream.of(this.texts.required(Required.REFERENCE, facts),
				this.texts.required(Required.RECEIVED, facts),
				this.texts.required(Required.RIGHTS, facts, rights, List.of()));
		return new Section(null, Where.BOTH, paragraphs.toList());
	}

	List<String> rights(LetterFacts facts) {
		if (facts.rights().isEmpty()) {
			return List.of(this.texts.text(facts.complaint() ? "right.complaint" : "right.unsorted", facts, Map.of()));
		}
		return facts.rights().stream().map((right) -> right(right, facts)).toList();
	}

	private String right(Right right, LetterFacts facts) {
		return this.texts.text("right." + right.name(), facts, Map.of());
	}

	/** What {@code you} means in a letter to somebody who asked for another person. */
	Section forAnother(LetterFacts facts, Where where) {
		boolean needed = facts.addressee().actsForAnother();
		return new Section(null, where, needed ? List.of(this.texts.plain("forAnother", facts)) : List.of());
	}

	/** The way to the requester's page; there is none on paper. */
	Section link(String key, LetterFacts facts) {
		return link(key, facts, Map.of());
	}

	Section link(String key, LetterFacts facts, Map<String, String> values) {
		var words = new Paragraph(null, this.texts.text(key, facts, values), List.of());
		return new Section(null, Where.MAIL, List.of(words, this.texts.plain("link", facts)));
	}

	/** Where to complain: the routes that the law gives this letter, and no others. */
	Section routes(Set<Required> required, LetterFacts facts) {
		var routes = Stream.of(Required.ROUTE_CONTROLLER, Required.ROUTE_REGULATOR, Required.ROUTE_COURT)
			.filter(required::contains)
			.map((route) -> this.texts.required(route, facts));
		var all = Stream.concat(routes, Stream.of(this.texts.plain("routes.order", facts)));
		return section("routes", Where.PAGE, facts, all.toList());
	}

	Section contact(LetterFacts facts) {
		var accessible = new Paragraph(Required.ACCESSIBLE_FORMAT, facts.organisation().letters().accessibility(),
				List.of());
		return section("contact", Where.BOTH, facts,
				List.of(this.texts.required(Required.DATA_PROTECTION_CONTACT, facts), accessible));
	}

	Section section(String key, Where where, LetterFacts facts, List<Paragraph> paragraphs) {
		return new Section(this.texts.text("heading." + key, facts, Map.of()), where, paragraphs);
	}

}
