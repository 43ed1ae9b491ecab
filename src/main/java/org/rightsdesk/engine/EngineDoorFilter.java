package org.rightsdesk.engine;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets through to the engine's web applications what is listed, and of that only bodies
 * without expressions (T1, T3).
 */
class EngineDoorFilter extends OncePerRequestFilter {

	private final CurrentStaff currentStaff;

	EngineDoorFilter(CurrentStaff currentStaff) {
		this.currentStaff = currentStaff;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (EngineRoutes.isEntrance(request)) {
			response.sendRedirect("/staff");
			return;
		}
		Optional<StaffMember> staff = this.currentStaff.find();
		if (staff.isEmpty() || !EngineRoutes.allow(request, staff.get())) {
			refuse(request, response, HttpServletResponse.SC_FORBIDDEN, "You cannot do this here.");
			return;
		}
		try {
			chain.doFilter(BoundedRequest.of(QueryBody.checked(request)), response);
		}
		catch (QueryBody.Refused ex) {
			refuse(request, response, HttpServletResponse.SC_BAD_REQUEST, ex.getMessage());
		}
	}

	static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String sentence)
			throws IOException {
		if (EngineRoutes.isApi(request)) {
			EngineAnswer.write(response, status, sentence);
		}
		else {
			response.sendError(status);
		}
	}

}
