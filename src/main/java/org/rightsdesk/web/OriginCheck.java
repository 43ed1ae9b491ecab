package org.rightsdesk.web;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a change that the browser says was asked for by another site (S14), before the
 * token is looked at. A request that says nothing passes to the token check: clients
 * other than browsers send no such header, and under {@code no-referrer} an own form
 * sends {@code Origin: null}.
 */
public class OriginCheck extends OncePerRequestFilter {

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	private static final Set<String> OWN = Set.of("same-origin", "none");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (READING.contains(request.getMethod()) || !foreign(request)) {
			chain.doFilter(request, response);
		}
		else {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
	}

	private static boolean foreign(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null && !OWN.contains(site)) {
			return true;
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return origin != null && !"null".equals(origin) && !sameHost(origin, request.getHeader(HttpHeaders.HOST));
	}

	/**
	 * The scheme is left out: behind a proxy that ends TLS we do not see it. A browser's
	 * Host cannot be forged by another site.
	 */
	private static boolean sameHost(String origin, String host) {
		try {
			String authority = URI.create(origin).getAuthority();
			return authority != null && host != null && plain(authority).equals(plain(host));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static String plain(String authority) {
		return authority.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
	}

}
