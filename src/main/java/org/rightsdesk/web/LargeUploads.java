package org.rightsdesk.web;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers an upload that is far too large before anything reads it: the server would not
 * parse it, and the missing form token would make it look like a forgery. The page that
 * the upload came from is shown again and says so.
 */
public abstract class LargeUploads extends OncePerRequestFilter {

	/** Parameter by which the page knows what happened. */
	public static final String PARAMETER = "too-large";

	private final Pattern addresses;

	private final DataSize limit;

	/**
	 * @param addresses the whole paths that take uploads and show the sentence
	 * @param limit the most that the server parses
	 */
	protected LargeUploads(Pattern addresses, DataSize limit) {
		this.addresses = addresses;
		this.limit = limit;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		long length = request.getContentLengthLong();
		return !"POST".equals(request.getMethod()) || length >= 0 && length <= this.limit.toBytes()
				|| !this.addresses.matcher(request.getRequestURI()).matches();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() < 0 && fits(request)) {
			chain.doFilter(request, response);
			return;
		}
		response.setStatus(HttpServletResponse.SC_SEE_OTHER);
		response.setHeader(HttpHeaders.LOCATION, request.getRequestURI() + "?" + PARAMETER);
	}

	/**
	 * An upload that does not say how long it is has to be read; the server stops at its
	 * limit.
	 */
	private static boolean fits(HttpServletRequest request) throws IOException {
		try {
			request.getParts();
			return true;
		}
		catch (IllegalStateException ex) {
			return false;
		}
		catch (ServletException ex) {
			return true;
		}
	}

}
