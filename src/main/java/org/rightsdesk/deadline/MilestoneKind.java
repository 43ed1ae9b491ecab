package org.rightsdesk.deadline;

/** What must happen by a certain moment (law.md 5.9, X-10). */
public enum MilestoneKind {

	/** Ten working days are left. */
	REMINDER_10_DAYS,
	/** Five working days are left. */
	REMINDER_5_DAYS,
	/** Two working days are left. */
	REMINDER_2_DAYS,
	/** The due date has come. */
	DUE_TODAY,
	/** The due date is over; comes again every day. */
	OVERDUE,
	/** The organisation's own target has come (C-15). */
	INTERNAL_TARGET,
	/** Five working days are left to the date its notice promises, the earlier one. */
	PROMISED_5_DAYS,
	/** The date that its notice promises has come, before the due date. */
	PROMISED_TODAY,
	/** Somebody who was asked to search has not done so. */
	CHASER,
	/** The person hears where their extended request stands, as they were promised. */
	PROGRESS,
	/** Half of the time for an answer to what is meant is over. */
	CLARIFICATION_REMINDER,
	/** Half of the time for an answer about identity is over. */
	IDENTITY_REMINDER,
	/** Half of the time to pay a fee is over. */
	FEE_REMINDER,
	/** Evidence of identity waits five days for a decision. */
	EVIDENCE_5_DAYS,
	/** It waits twenty days. */
	EVIDENCE_20_DAYS,
	/** It waits thirty days, the longest it is kept (S10). */
	EVIDENCE_30_DAYS;

	/** Whether its moment follows from the due date. */
	public boolean isReminder() {
		return switch (this) {
			case CHASER, PROGRESS, CLARIFICATION_REMINDER, IDENTITY_REMINDER, FEE_REMINDER -> false;
			case EVIDENCE_5_DAYS, EVIDENCE_20_DAYS, EVIDENCE_30_DAYS -> false;
			default -> true;
		};
	}

}
