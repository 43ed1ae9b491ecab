package org.rightsdesk.request;

import java.util.Objects;

/**
 * A request of which it is recorded how identity was settled. Whatever hands out data
 * takes this type, so that nothing leaves before (G-6). Made by the identity module
 * alone.
 *
 * @param recipient to whom the answer may go (I-5)
 */
public record VerifiedRequest(SubjectRequest request, IdentityCheck check, Party recipient) {

	public VerifiedRequest {
		Objects.requireNonNull(request);
		Objects.requireNonNull(check);
		Objects.requireNonNull(recipient);
	}

}
