package org.rightsdesk.engine;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.IdentityService;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine who works on our staff pages: without it the engine checks nothing
 * there.
 */
class StaffEngineFilter extends OncePerRequestFilter {

	private final IdentityService identities;

	private final CurrentStaff currentStaff;

	StaffEngineFilter(IdentityService identities, CurrentStaff currentStaff) {
		this.identities = identities;
		this.currentStaff = currentStaff;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		this.currentStaff.find()
			.ifPresent((staff) -> this.identities.setAuthentication(staff.username(), List.copyOf(staff.groups()),
					List.copyOf(staff.organisations())));
		try {
			chain.doFilter(request, response);
		}
		finally {
			this.identities.clearAuthentication();
		}
	}

}
