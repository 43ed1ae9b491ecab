package org.rightsdesk.organisation;

import java.util.List;

/** The files of the organisations cannot be used; one plain sentence per mistake. */
class BadOrganisationFiles extends RuntimeException {

	private final List<String> mistakes;

	BadOrganisationFiles(List<String> mistakes) {
		super(String.join(System.lineSeparator(), mistakes));
		this.mistakes = List.copyOf(mistakes);
	}

	List<String> mistakes() {
		return this.mistakes;
	}

}
