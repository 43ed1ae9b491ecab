package org.rightsdesk.casework;

/** One thing that staff can do in the Case file. */
interface CaseAction {

	/** The value of the form's {@code action} field. */
	String name();

	/** The section of the page that shows what came of it. */
	String section();

	/** Who may; by default whoever sees the whole case. */
	default boolean allowed(OpenCase open) {
		return open.whole();
	}

	/**
	 * Does it.
	 * @return a short sentence that says what was done
	 * @throws EntryRefused if what was typed cannot be taken
	 */
	String perform(OpenCase open, Entry entry);

}
