package org.rightsdesk.correspondence;

/** A letter lacks paragraphs that the law asks for; the message names them. */
public class IncompleteLetter extends IllegalStateException {

	IncompleteLetter(String sentence) {
		super(sentence);
	}

}
