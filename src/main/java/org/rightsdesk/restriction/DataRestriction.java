package org.rightsdesk.restriction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One restriction of data.
 *
 * @param lineId the line that caused it
 * @param lookedOn when somebody was last asked whether it still has its ground
 * @param liftReason why it should end; null as long as its cause lasts
 * @param lift what the person is told of its end
 * @param noticeLeftOn when L-9 left, in the zone of the organisation; null until then
 * @param liftedAt null as long as the data are restricted
 */
public record DataRestriction(UUID id, UUID requestId, UUID lineId, RestrictionGround ground, String begunBy,
		Instant begunAt, LocalDate lookedOn, LiftReason liftReason, Lift lift, LocalDate noticeLeftOn,
		Instant liftedAt) {

	public boolean open() {
		return this.liftedAt == null;
	}

	/** Whether its end is being prepared. */
	public boolean ending() {
		return open() && this.liftReason != null;
	}

	/**
	 * What the person is told of the end, in words of staff.
	 *
	 * @param on the day on which it ends; null as long as it is not drafted
	 * @param because why; empty as long as it is not drafted
	 * @param resumes what is done with the data again
	 * @param decidedBy null as long as it is not decided
	 */
	public record Lift(LocalDate on, String because, String resumes, String decidedBy) {

		public boolean drafted() {
			return this.on != null && !this.because.isBlank() && !this.resumes.isBlank();
		}

		/** What it would be without whoever decided it. */
		public static Lift draft(LocalDate on, String because, String resumes) {
			return new Lift(on, because, resumes, null);
		}

	}

}
