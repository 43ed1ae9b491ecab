package org.rightsdesk.documents;

/** Is told the words of a PDF file in their order. */
interface PdfWords {

	/** Without its slash, and unescaped. */
	void name(String name);

	/** A number, or a word of the language such as {@code obj}. */
	void word(String word);

	/** The beginning of a string, unescaped only where it is in hexadecimal digits. */
	void text(String text);

	/** A bracket; {@code <} stands for two of them, {@code >} for each one. */
	void mark(char bracket);

	/** Without its percent sign. */
	void comment(String comment);

	/** What follows is the content of a stream; null where there can be none. */
	PdfStreamBody stream();

}
