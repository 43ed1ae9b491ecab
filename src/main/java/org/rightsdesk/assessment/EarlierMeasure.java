package org.rightsdesk.assessment;

/** What an earlier request of the same person on the same right ended with. */
public enum EarlierMeasure {

	NONE, FEE, REFUSAL

}
