package org.rightsdesk.engine;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * Some pages of Cockpit ask for a list without saying how long it may be, which the
 * engine refuses as long as there is a limit. They get the limit.
 */
final class BoundedRequest extends HttpServletRequestWrapper {

	private static final Pattern LIST = Pattern.compile("/api/engine/engine/default/[a-z-]+");

	private static final String LIMIT = "maxResults=2000";

	private BoundedRequest(HttpServletRequest request) {
		super(request);
	}

	static HttpServletRequest of(HttpServletRequest request) {
		boolean unbounded = "GET".equals(request.getMethod()) && LIST.matcher(EngineRoutes.path(request)).matches()
				&& (request.getQueryString() == null || !request.getQueryString().contains("maxResults="));
		return unbounded ? new BoundedRequest(request) : request;
	}

	@Override
	public String getQueryString() {
		String query = super.getQueryString();
		return (query != null) ? query + "&" + LIMIT : LIMIT;
	}

}
