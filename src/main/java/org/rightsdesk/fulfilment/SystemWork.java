package org.rightsdesk.fulfilment;

/** What the owner of a system is asked to do with the data of a person. */
public enum SystemWork {

	/** Art. 16. */
	RECTIFY,
	/** Art. 17. */
	ERASE,
	/** Art. 18, 4(3). */
	RESTRICT,
	/** Art. 18(3); only after the person was told. */
	LIFT_RESTRICTION,
	/** Art. 7(3), 21: a use of the data ends, the data stay. */
	STOP

}
