package org.rightsdesk.identity;

import java.util.List;

/** What a question is to make sure of. */
public enum QuestionAbout {

	/** Who is asking. */
	IDENTITY(Gate.IDENTITY),

	/** Whether whoever asks for another person may act for them (I-5). */
	AUTHORITY(Gate.AUTHORITY),

	BOTH(Gate.IDENTITY, Gate.AUTHORITY);

	private final List<Gate> gates;

	QuestionAbout(Gate... gates) {
		this.gates = List.of(gates);
	}

	List<Gate> gates() {
		return this.gates;
	}

}
