package org.rightsdesk.correspondence;

/** What an L-2 asks for (I-2). */
public enum ProofWanted {

	/** A code that is sent to an address or number held before the request. */
	CODE,

	/** Answers to two or three questions. */
	KNOWN_FACTS,

	/** A document, or whatever else the question names. */
	DOCUMENT

}
