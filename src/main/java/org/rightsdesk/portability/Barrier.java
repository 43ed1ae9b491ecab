package org.rightsdesk.portability;

/** Why a data set is not taken along (law.md 6.6). */
public enum Barrier {

	/** Inferred, or from somebody else; WP242. */
	NOT_PROVIDED_BY_SUBJECT,
	/** Art. 20(1)(a). */
	BASIS_NOT_CONSENT_CONTRACT,
	/** Art. 20(1)(b). */
	NOT_AUTOMATED,
	/** Art. 20(4); no condition of the right but a limit of it. */
	RIGHTS_OF_OTHERS;

	/** Whether the right itself does not reach the data. */
	public boolean isCondition() {
		return this != RIGHTS_OF_OTHERS;
	}

}
