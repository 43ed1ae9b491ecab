package org.rightsdesk.organisation;

import java.time.Period;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;

/**
 * Times that good practice asks for and the law does not fix.
 *
 * @param acknowledgeWorkingDays working days until a request is acknowledged
 * @param askWorkingDays working days after which a first question about identity, fee or
 * meaning is late (C-3)
 * @param searchChaserWorkingDays working days after the start of a search on which its
 * owner is reminded
 * @param reminderWorkingDays working days before the due date on which staff are reminded
 * @param internalTargetDays calendar days from the start to the internal target (C-15)
 * @param recipientsWorkingDays working days until recipients are told
 * @param progressEvery how often a requester hears of an extended request
 * @param lapseIdentity time to answer a question about identity
 * @param lapseClarification time to answer a question about meaning
 * @param lapseFee time to pay
 * @param complaintAcknowledgeDays calendar days, law.md 5.9
 * @param complaintProgress how often a complainant hears of the progress
 * @param complaintTarget when a complaint should be answered
 * @param politicalNotice reasonable time to stop using political opinions (law.md 6.11)
 */
public record ServiceLevels(
		@Min(value = 0, message = "must be at least 0") @Max(value = 5,
				message = "must be at most 5") int acknowledgeWorkingDays,
		@Min(value = 1, message = "must be at least 1") @Max(value = 10,
				message = "must be at most 10") int askWorkingDays,
		@NotEmpty(message = "needs at least one number") List<Integer> searchChaserWorkingDays,
		@NotEmpty(message = "needs at least one number") List<Integer> reminderWorkingDays,
		@Min(value = 1, message = "must be at least 1") @Max(value = 28,
				message = "must be at most 28, the shortest month") int internalTargetDays,
		@Min(value = 1, message = "must be at least 1") @Max(value = 20,
				message = "must be at most 20") int recipientsWorkingDays,
		Period progressEvery, Period lapseIdentity, Period lapseClarification, Period lapseFee,
		@Min(value = 1, message = "must be at least 1") @Max(value = 30,
				message = "must be at most 30, the limit of the law") int complaintAcknowledgeDays,
		Period complaintProgress, Period complaintTarget, Period politicalNotice) {
}
