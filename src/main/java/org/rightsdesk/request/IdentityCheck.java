package org.rightsdesk.request;

import java.time.Instant;
import java.util.Objects;

/**
 * How it was settled who is asking (I-1 to I-3): checked how, by whom, when; never a copy
 * of the evidence (G-3).
 *
 * @param how the code of the check
 * @param where the system that already held the address, or what else was checked
 */
public record IdentityCheck(String how, String where, String by, Instant at) {

	public IdentityCheck {
		Objects.requireNonNull(how);
		Objects.requireNonNull(by);
		Objects.requireNonNull(at);
	}

}
