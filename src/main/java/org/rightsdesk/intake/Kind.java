package org.rightsdesk.intake;

/** What a field of the form takes. */
enum Kind {

	/** One line of text. */
	LINE,
	/** Several lines of text. */
	LINES,
	/** One e-mail address. */
	EMAIL,
	/** One telephone number. */
	PHONE,
	/** Whole years. */
	AGE,

	/** Three inputs: day, month, year. */
	DATE,
	/** One of some codes. */
	ONE,
	/** Any of some codes. */
	ANY

}
