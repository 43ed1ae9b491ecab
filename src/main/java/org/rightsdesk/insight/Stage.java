package org.rightsdesk.insight;

import java.util.List;

/** The way of a request in a manager's words, and the models that work on it there. */
public enum Stage {

	IDENTITY("verifyIdentity"), ASSESSMENT("assessRequest", "chargeFee", "clarifyRequest"),
	SEARCH("searchSystem", "actInSystems", "actForOwner"),
	DECISION("provideCopy", "providePortableData", "rectifyData", "eraseData", "awaitAccess", "restrictData",
			"weighObjection", "reviewDecision", "withdrawConsent", "listRecipients"),
	RECIPIENTS("involveRecipients", "notifyRecipient"), APPROVAL("approveAnswer"),
	SENDING("sendAnswer", "resolveDelivery");

	private final List<String> processes;

	Stage(String... processes) {
		this.processes = List.of(processes);
	}

	/** Keys of the models. */
	List<String> processes() {
		return this.processes;
	}

}
