package org.rightsdesk.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * A form being filled in, or one that was sent a short while ago.
 *
 * @param requestId the case it became, null while it is not sent
 * @param sentAt null while it is not sent
 * @param sealedCode the second secret that was made for it, readable only with the
 * cookie; null if the person chose a passphrase or the code was shown long enough
 */
record Draft(UUID id, String organisation, Answers answers, UUID requestId, Instant sentAt, String sealedCode) {

	boolean sent() {
		return this.requestId != null;
	}

}
