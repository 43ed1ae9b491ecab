package org.rightsdesk.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks name and password of staff with the engine's own users. */
@Component
class StaffLogin implements AuthenticationProvider {

	private static final Logger LOG = LoggerFactory.getLogger(StaffLogin.class);

	private final IdentityService identities;

	private final StaffLookup lookup;

	private final LoginThrottle throttle;

	private final String unknownUsersHash;

	private final ProcessEngineConfigurationImpl engine;

	StaffLogin(IdentityService identities, StaffLookup lookup, LoginThrottle throttle,
			ProcessEngineConfiguration engine) {
		this.identities = identities;
		this.lookup = lookup;
		this.throttle = throttle;
		this.engine = (ProcessEngineConfigurationImpl) engine;
		this.unknownUsersHash = this.engine.getPasswordManager().encrypt("nobody's password");
	}

	@Override
	public Authentication authenticate(Authentication attempt) throws AuthenticationException {
		String username = attempt.getName();
		String password = String.valueOf(attempt.getCredentials());
		String address = (attempt.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress()
				: "";
		if (!this.throttle.begin(username, address)) {
			LOG.warn("Login refused for a while: too many attempts from {}", address);
			throw new LockedException("Too many attempts");
		}
		var member = this.lookup.find(username);
		if (member.isEmpty()) {
			// The same work as for a real user, so that the time does not tell.
			this.engine.getPasswordManager().check(password, this.unknownUsersHash);
			throw new BadCredentialsException("Name or password is wrong");
		}
		if (!this.identities.checkPassword(username, password)) {
			throw new BadCredentialsException("Name or password is wrong");
		}
		this.throttle.succeeded(username, address);
		return member.get();
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
