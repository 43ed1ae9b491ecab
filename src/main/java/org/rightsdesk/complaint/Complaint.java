package org.rightsdesk.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is known of a complaint beside its case. Dates are local to the organisation.
 *
 * @param requestId the case that it is
 * @param aboutRequestId the request it is about; null while it is about none
 * @param namedReference the reference that the person named, as typed; empty for none
 * @param lookedOn the last day on which it was seen to that nothing is due
 * @param acknowledgedOn the day L-10 left; null until then, and where the outcome came
 * first
 * @param words the officer's, for L-11
 * @param outcome null until it is decided
 * @param answeredOn the day L-11 left; null until then
 * @param withdrawnAt when the person took it back; null where they did not
 */
public record Complaint(UUID requestId, UUID aboutRequestId, String namedReference, String wantedOutcome,
		LocalDate lookedOn, LocalDate acknowledgedOn, Words words, ComplaintOutcome outcome, String decidedBy,
		Instant decidedAt, LocalDate answeredOn, Instant withdrawnAt) {

	/** Whether the person knows that it is here, by L-10 or by the outcome itself. */
	public boolean isAcknowledged() {
		return this.acknowledgedOn != null || this.answeredOn != null;
	}

	public boolean isDecided() {
		return this.outcome != null;
	}

	/** Whether nothing more is to come. */
	public boolean isOver() {
		return this.answeredOn != null || this.withdrawnAt != null;
	}

	/**
	 * What the officer tells the person; each may be empty.
	 *
	 * @param examined what was looked at
	 * @param findings what came of it
	 * @param putRight what was put right
	 * @param willChange what will be done differently from now on
	 */
	public record Words(String examined, String findings, String putRight, String willChange) {
	}

}
