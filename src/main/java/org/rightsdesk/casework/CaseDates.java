package org.rightsdesk.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.rightsdesk.deadline.LateQuestions;
import org.rightsdesk.deadline.RecordedEvent;
import org.rightsdesk.deadline.Targets;
import org.rightsdesk.deadline.TimeStrip;

/**
 * The dates of a case beside what the law makes of them.
 *
 * @param targets the organisation's own; shown beside the statutory date
 * @param promisedPassed whether the promised day is over
 * @param events what the due date is worked out from, with all corrections
 * @param askDays working days within which a first question is prompt (C-3)
 * @param lateQuestion whether a question now would be the first, and late
 * @param lateApproval an officer's word for it, or null
 * @param steps what must happen by when, and when it was done
 * @param strip all of it drawn and told
 * @param delay the letter that the answer is late (L-14); null before the due date
 */
record CaseDates(Targets targets, boolean promisedPassed, List<Event> events, int askDays, boolean lateQuestion,
		LateQuestions.Approval lateApproval, DelayLetters.Draft delay, List<Step> steps, TimeStrip strip) {

	/**
	 * A reminder, chaser or draft.
	 *
	 * @param what in words
	 * @param doneAt null while it is to come
	 */
	record Step(String what, Instant dueAt, Instant doneAt) {
	}

	/** What happened on which day, and what was put right about it. */
	record Event(long id, String type, LocalDate on, List<Corrected> corrections) {
	}

	record Corrected(RecordedEvent.Correction correction, LocalDate before, LocalDate on) {
	}

}
