package org.rightsdesk.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses odd spellings of an address before anything else looks at them: Spring Security
 * does so too, but only after a filter that fails on some of them with a 500 (S1).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OddRequestRejectedHandler extends OncePerRequestFilter {

	private final StrictHttpFirewall firewall = new StrictHttpFirewall();

	private final SecurityHeaders headers;

	OddRequestRejectedHandler(SecurityHeaders headers) {
		this.headers = headers;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			this.firewall.getFirewalledRequest(request);
		}
		catch (RequestRejectedException ex) {
			this.headers.write(response);
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
			return;
		}
		if ("/error".equals(request.getServletPath())) {
			// The page for faults is no address of its own; asked for directly it would
			// be a fault.
			this.headers.write(response);
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		chain.doFilter(request, response);
	}

}
