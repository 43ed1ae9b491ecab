package org.rightsdesk.casework;

/**
 * One section of the Case file that brings its own facts; its template reads them as
 * {@code file.parts['name']}.
 */
interface CaseSection {

	/** Also the id of the section on the page and the name of its template. */
	String name();

	/** In which cases there is such a section; by default in those of requests. */
	default boolean belongsTo(OpenCase open) {
		return !open.complaint();
	}

	/** To whom it is shown; by default to whoever sees the whole case. */
	default boolean shown(OpenCase open) {
		return open.whole();
	}

	/** What it shows; never null. */
	Object view(OpenCase open);

}
