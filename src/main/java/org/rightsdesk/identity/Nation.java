package org.rightsdesk.identity;

/** Where the law of children's capacity differs (I-6). */
enum Nation {

	/** DPA s.208. */
	SCOTLAND,
	/** England, Wales, Northern Ireland: competence case by case. */
	ELSEWHERE_IN_UK,
	/** National law of each Member State. */
	EU;

	/** The nation of an organisation's calendar, such as {@code UK-SCT}. */
	static Nation of(String calendar) {
		return calendar.equals("UK-SCT") ? SCOTLAND : calendar.startsWith("UK-") ? ELSEWHERE_IN_UK : EU;
	}

}
