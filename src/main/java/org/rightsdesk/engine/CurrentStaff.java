package org.rightsdesk.engine;

import java.util.Optional;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is signed in on the staff side in this request. */
@Component
public class CurrentStaff {

	/**
	 * The person who is signed in.
	 * @throws AuthenticationCredentialsNotFoundException without a staff login
	 */
	public StaffMember require() {
		return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Sign in first"));
	}

	public Optional<StaffMember> find() {
		return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
			.map((authentication) -> authentication.getPrincipal())
			.filter(StaffMember.class::isInstance)
			.map(StaffMember.class::cast);
	}

}
