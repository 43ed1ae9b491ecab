package org.rightsdesk.erasure;

/** Why data have to be erased (Art. 17(1); law.md 6.3), or that there is no reason. */
public enum ErasureGround {

	/** Art. 17(1)(a). */
	NO_LONGER_NECESSARY,
	/** Art. 17(1)(b): and nothing else allows keeping them. */
	CONSENT_WITHDRAWN,
	/** Art. 17(1)(c) with 21(1). */
	OBJECTION_UPHELD,
	/** Art. 17(1)(c) with 21(2). */
	OBJECTION_MARKETING,
	/** Art. 17(1)(d). */
	UNLAWFUL,
	/** Art. 17(1)(e). */
	LEGAL_OBLIGATION_TO_ERASE,
	/** Art. 17(1)(f) with 8(1). */
	CHILD_ONLINE_SERVICE,
	/** None of them is met, so the data may stay. */
	NONE;

	/** Whether the person has a right to erasure by it. */
	public boolean isMet() {
		return this != NONE;
	}

}
