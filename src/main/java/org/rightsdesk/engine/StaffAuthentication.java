package org.rightsdesk.engine;

import java.time.Instant;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * The login of a staff member as Spring Security keeps it in the session. Authorities are
 * the groups, so that chains and pages can ask for {@code officer} without knowing the
 * engine.
 */
public final class StaffAuthentication extends AbstractAuthenticationToken {

	private static final long serialVersionUID = 1L;

	private final StaffMember member;

	private final Instant readAt;

	/**
	 * @param member who signed in
	 * @param readAt when the groups were read; they are read again after a minute (S14)
	 */
	public StaffAuthentication(StaffMember member, Instant readAt) {
		super(AuthorityUtils.createAuthorityList(member.groups().toArray(String[]::new)));
		this.member = member;
		this.readAt = readAt;
		setAuthenticated(true);
	}

	@Override
	public StaffMember getPrincipal() {
		return this.member;
	}

	@Override
	public String getName() {
		return this.member.username();
	}

	@Override
	public Object getCredentials() {
		return null;
	}

	Instant readAt() {
		return this.readAt;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof StaffAuthentication that && this.member.equals(that.member)
				&& this.readAt.equals(that.readAt);
	}

	@Override
	public int hashCode() {
		return this.member.hashCode();
	}

}
