package org.rightsdesk.identity;

/** Who may speak for a child (I-6). */
public enum Speaker {

	REPRESENTATIVE,
	/** Only the child: in doubt the answer goes to them. */
	CHILD,
	/** Nobody before an officer wrote down what is best for the child. */
	OFFICER_DECIDES

}
