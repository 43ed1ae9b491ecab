package org.rightsdesk.restriction;

/** Why a restriction ends (L-9). */
public enum LiftReason {

	/** Contested data were looked into and are right. */
	ACCURACY_VERIFIED,

	/** Contested data were wrong and are corrected. */
	DATA_CORRECTED,

	/** Our grounds outweigh the objection. */
	OBJECTION_REJECTED,

	/** What was objected to has stopped. */
	OBJECTION_UPHELD,

	/** The person needs the data for no claim any more. */
	CLAIM_ENDED,

	/** What was asked to see has been answered, so what was asked to erase goes. */
	ACCESS_ANSWERED,

	/** The person wants the restriction to end. */
	PERSON_ASKED,

	/** The request that it was there for has ended in another way. */
	REQUEST_ENDED

}
