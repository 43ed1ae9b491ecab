package org.rightsdesk.insight;

/** How much of its time an open line has left; each is in exactly one of these. */
public enum TimeLeft {

	/** The due date is over. */
	OVERDUE,
	/** Due today or in the next five working days. */
	WITHIN_5,
	/** Due in six to ten working days. */
	WITHIN_10,
	/** Due in eleven to twenty working days. */
	WITHIN_20,
	/** Due after that. */
	LATER,
	/** Its time does not count, since the person was asked for something. */
	WAITING

}
