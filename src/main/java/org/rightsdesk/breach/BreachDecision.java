package org.rightsdesk.breach;

/** What an officer decides about a possible breach; codes of the form assessBreach. */
public enum BreachDecision {

	/** The regulator was told (Art. 33(1)). */
	NOTIFY_REGULATOR,
	/** There was none, or a risk to people is unlikely (Art. 33(1)). */
	NO_RISK

}
