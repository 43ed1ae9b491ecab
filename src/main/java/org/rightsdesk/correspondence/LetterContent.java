package org.rightsdesk.correspondence;

import java.util.List;

/**
 * A letter before layout: mail, page and print are made from this one content, so they
 * cannot say different things.
 *
 * @param title of the letter
 * @param subject of its mail, without the reference
 */
record LetterContent(String title, String subject, List<Section> sections) {

	LetterContent {
		sections = List.copyOf(sections);
	}

	List<Section> mailSections() {
		return this.sections.stream().filter(Section::inMail).toList();
	}

	List<Section> pageSections() {
		return this.sections.stream().filter(Section::onPage).toList();
	}

}
