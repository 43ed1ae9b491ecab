package org.rightsdesk.portal;

import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.web.PublicCookies;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Stands before every page of a case. What a handler does not allow by its marks is
 * closed: before the address is confirmed, and without the second secret where one is
 * needed.
 */
@Component
class VisitInterceptor implements HandlerInterceptor {

	static final String COOKIE = "page";

	private final PublicCookies cookies;

	private final Visits visits;

	private final Requests requests;

	private final Organisations organisations;

	private final Clock clock;

	VisitInterceptor(PublicCookies cookies, Visits visits, Requests requests, Organisations organisations,
			Clock clock) {
		this.cookies = cookies;
		this.visits = visits;
		this.requests = requests;
		this.organisations = organisations;
		this.clock = clock;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		Visit visit = this.cookies.read(request, COOKIE)
			.flatMap(this.visits::find)
			.map(this::visit)
			.filter((found) -> !found.request().held())
			.orElseThrow(NotYours::new);
		request.setAttribute(Visit.ATTRIBUTE, visit);
		HandlerMethod method = (HandlerMethod) handler;
		if (!visit.confirmed() && !method.hasMethodAnnotation(BeforeConfirmation.class)) {
			return goTo(response, "/r/page");
		}
		NeedsSecret secret = method.getMethodAnnotation(NeedsSecret.class);
		if (secret != null && !visit.secretGiven()) {
			return goTo(response, "/r/page/secret?for=" + secret.value().code());
		}
		return true;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			ModelAndView page) {
		if (page != null && request.getAttribute(Visit.ATTRIBUTE) instanceof Visit visit) {
			page.addObject("organisation", visit.organisation());
			page.addObject("complains", visit.request().isComplaint());
		}
	}

	private Visit visit(Visit.Row row) {
		SubjectRequest request = this.requests.get(row.requestId());
		boolean secretGiven = row.secretUntil() != null && this.clock.instant().isBefore(row.secretUntil());
		return new Visit(row.key(), request, this.organisations.get(request.organisation()), secretGiven);
	}

	private static boolean goTo(HttpServletResponse response, String address) {
		response.setStatus(HttpStatus.SEE_OTHER.value());
		response.setHeader(HttpHeaders.LOCATION, address);
		return false;
	}

}
