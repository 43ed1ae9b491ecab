package org.rightsdesk.fulfilment;

/** What staff must write before they rely on an exemption (law.md 7.3). */
public enum Duty {

	/** How giving it would harm what the exemption protects, and to what extent. */
	PREJUDICE_TEST,

	/** The factors of Schedule 2, paragraph 16(3), one by one, and what they come to. */
	THIRD_PARTY_BALANCING,

	/** Schedule 3, paragraph 5: whose opinion, of which day. */
	OPINION_OF_HEALTH_PROFESSIONAL,

	/** Nothing beyond the reason that the person reads. */
	REASON_ONLY

}
