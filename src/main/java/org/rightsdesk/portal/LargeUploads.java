package org.rightsdesk.portal;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers an upload that is far too large before anything reads it: it would not be
 * parsed, and the missing form token would make it look like a forgery.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class LargeUploads extends OncePerRequestFilter {

	static final String PARAMETER = "too-large";

	private static final Pattern UPLOAD = Pattern.compile("/r/page/(message|question)");

	private final DataSize limit;

	LargeUploads(@Value("${spring.servlet.multipart.max-request-size}") DataSize limit) {
		this.limit = limit;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !"POST".equals(request.getMethod()) || request.getContentLengthLong() <= this.limit.toBytes()
				|| !UPLOAD.matcher(request.getRequestURI()).matches();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setStatus(HttpServletResponse.SC_SEE_OTHER);
		response.setHeader(HttpHeaders.LOCATION, request.getRequestURI() + "?" + PARAMETER);
	}

}
