package org.rightsdesk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which public paths are counted as what, before their controllers see the call. */
@Component
class LimitedPaths implements HandlerInterceptor {

	private static final PathPattern FORM = pattern("/{organisation}/request/**");

	private static final PathPattern COMPLAINT = pattern("/{organisation}/complaint/**");

	private static final PathPattern UNSUBSCRIBE = pattern("/{organisation}/unsubscribe/**");

	private static final PathPattern NOTICES = pattern("/n/**");

	private static final PathPattern SEND = pattern("/{organisation}/request/send");

	private static final PathPattern COMPLAINT_OF_CASE = pattern("/r/page/complaint");

	private static final PathPattern INTAKE = pattern("/api/v1/organisations/{organisation}/requests");

	private static final PathPattern CALCULATIONS = pattern("/api/v1/deadline-calculations");

	private static final PathPattern SYSTEMS = pattern("/api/v1/systems/**");

	private static final PathPattern SUPPRESSIONS = pattern("/api/v1/organisations/{organisation}/suppressions*");

	private static final PathPattern UNSUBSCRIBE_LINKS = pattern(
			"/api/v1/organisations/{organisation}/unsubscribe-links");

	private static final PathPattern CALLBACKS = pattern("/api/v1/notices/**");

	private static final PathPattern CALCULATOR = pattern("/deadline-calculator");

	private static final PathPattern LOST_LINK = pattern("/r/lost-link");

	private final Limits limits;

	LimitedPaths(Limits limits) {
		this.limits = limits;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		PathContainer path = PathContainer.parsePath(request.getRequestURI());
		if (FORM.matches(path) || COMPLAINT.matches(path) || UNSUBSCRIBE.matches(path) || NOTICES.matches(path)) {
			this.limits.countAddress(Limit.FORM_PAGES, request);
		}
		if (SUPPRESSIONS.matches(path) || UNSUBSCRIBE_LINKS.matches(path)) {
			this.limits.countAddress(Limit.SYSTEM_CALLS, request);
		}
		if ("POST".equals(request.getMethod())) {
			countSent(path, request);
		}
		else if (CALCULATOR.matches(path) && request.getQueryString() != null) {
			this.limits.countAddress(Limit.CALCULATIONS, request);
		}
		return true;
	}

	private void countSent(PathContainer path, HttpServletRequest request) {
		if (SEND.matches(path) || INTAKE.matches(path) || COMPLAINT_OF_CASE.matches(path)) {
			this.limits.countAddress(Limit.SUBMISSIONS, request);
		}
		else if (CALCULATIONS.matches(path) || CALCULATOR.matches(path)) {
			this.limits.countAddress(Limit.CALCULATIONS, request);
		}
		else if (SYSTEMS.matches(path) || CALLBACKS.matches(path)) {
			this.limits.countAddress(Limit.SYSTEM_CALLS, request);
		}
		else if (LOST_LINK.matches(path)) {
			this.limits.countAddress(Limit.LINKS, request);
		}
	}

	private static PathPattern pattern(String text) {
		return PathPatternParser.defaultInstance.parse(text);
	}

}
