package org.rightsdesk.engine;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;

/** Hands our login to Tasklist and Cockpit, with groups and organisations. */
class WebappLoginFilter extends ContainerBasedAuthenticationFilter {

	WebappLoginFilter(CurrentStaff currentStaff) {
		this.authenticationProvider = new Provider(currentStaff);
	}

	/** Also where a page asks who is signed in, which Camunda itself leaves out. */
	@Override
	protected String extractEngineName(HttpServletRequest request) {
		String name = super.extractEngineName(request);
		return (name == null && EngineRoutes.isAboutLogin(request)) ? "default" : name;
	}

	private static final class Provider extends ContainerBasedAuthenticationProvider {

		private final CurrentStaff currentStaff;

		Provider(CurrentStaff currentStaff) {
			this.currentStaff = currentStaff;
		}

		@Override
		public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
			return this.currentStaff.find().map(Provider::result).orElseGet(AuthenticationResult::unsuccessful);
		}

		private static AuthenticationResult result(StaffMember staff) {
			AuthenticationResult result = AuthenticationResult.successful(staff.username());
			result.setGroups(List.copyOf(staff.groups()));
			result.setTenants(List.copyOf(staff.organisations()));
			return result;
		}

		@Override
		public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
			// No challenge: the browser's own password box must not appear.
		}

	}

}
