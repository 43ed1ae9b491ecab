package org.rightsdesk.request;

import java.time.Instant;
import java.util.UUID;

/**
 * How the one who asks stands to the other person of the case, and what that person knows
 * of it.
 *
 * @param age of the person in whole years, as somebody said; null where nobody was asked
 * @param contactFrom from where staff know that the person's own e-mail address is
 * theirs; null while none is confirmed
 * @param addressFrom from where they know that the postal address is theirs; null while
 * only whoever asks named one
 * @param toldAt when they were told that somebody asks for them; null while they were not
 * @param notToldBecause why telling them would do harm; null where nobody said so
 */
public record Representation(UUID requestId, RepresentativeKind kind, Integer age, String contactFrom,
		String addressFrom, Instant toldAt, String notToldBecause) {

	/** Whether an answer may be posted to the person. */
	public boolean addressConfirmed() {
		return this.addressFrom != null;
	}

	/** Whether the person can be written to by e-mail. */
	public boolean contactConfirmed() {
		return this.contactFrom != null;
	}

}
