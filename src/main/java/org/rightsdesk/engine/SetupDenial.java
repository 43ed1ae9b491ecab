package org.rightsdesk.engine;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever asks, the page that makes a first administrator does not exist
 * (CVE-2026-77226).
 */
class SetupDenial extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (EngineRoutes.isSetup(request)) {
			EngineAnswer.write(response, HttpServletResponse.SC_FORBIDDEN, "You cannot do this here.");
		}
		else {
			chain.doFilter(request, response);
		}
	}

}
