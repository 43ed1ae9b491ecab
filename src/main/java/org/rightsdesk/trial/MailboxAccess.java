package org.rightsdesk.trial;

import java.util.Set;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Who may read the mailbox: whoever sits at this machine, or staff where the trial
 * listens on another address.
 */
class MailboxAccess implements AuthorizationManager<RequestAuthorizationContext> {

	private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]");

	private final boolean loopback;

	MailboxAccess(Environment environment) {
		this.loopback = TrialChecks.isLoopback(environment.getProperty("server.address", ""));
	}

	@Override
	public AuthorizationDecision check(Supplier<Authentication> authentication, RequestAuthorizationContext context) {
		if (this.loopback) {
			return new AuthorizationDecision(isLocal(context.getRequest()));
		}
		return AuthenticatedAuthorizationManager.authenticated().check(authentication, context);
	}

	/** The name too: a page of a stranger could have its own name point here. */
	private static boolean isLocal(HttpServletRequest request) {
		return LOCAL_NAMES.contains(request.getServerName()) && TrialChecks.isLoopback(request.getRemoteAddr());
	}

}
