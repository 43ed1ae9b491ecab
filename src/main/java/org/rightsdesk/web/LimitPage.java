package org.rightsdesk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a person sees who did too much in a short time: when to go on, other ways to ask,
 * and a button that sends again what they had just typed. It is kept in the page and not
 * in the draft, so that a flood writes nothing.
 */
@ControllerAdvice
class LimitPage {

	private static final int MOST_KEPT = 100;

	private final Organisations organisations;

	LimitPage(Organisations organisations) {
		this.organisations = organisations;
	}

	@ExceptionHandler
	ModelAndView wait(LimitExceeded exceeded, HttpServletRequest request, HttpServletResponse response) {
		exceeded.getHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		ModelAndView page = new ModelAndView("web/wait", HttpStatus.TOO_MANY_REQUESTS);
		long minutes = (exceeded.untilThereIsRoom().toSeconds() + 59) / 60;
		page.addObject("minutes", minutes);
		page.addObject("hours", (minutes > 90) ? (minutes + 59) / 60 : 0);
		boolean sent = "POST".equals(request.getMethod()) && !isUpload(request);
		boolean link = !sent && request.getQueryString() != null;
		page.addObject("again", request.getRequestURI() + (link ? "?" + request.getQueryString() : ""));
		page.addObject("sent", sent);
		page.addObject("typed", typed(request));
		organisation(request).ifPresent((organisation) -> page.addObject("organisation", organisation));
		return page;
	}

	private static List<SummaryRow> typed(HttpServletRequest request) {
		List<SummaryRow> fields = new ArrayList<>();
		request.getParameterMap().forEach((name, values) -> {
			for (String value : values) {
				if (!name.equals("_csrf") && fields.size() < MOST_KEPT) {
					fields.add(new SummaryRow(name, value));
				}
			}
		});
		return fields;
	}

	private static boolean isUpload(HttpServletRequest request) {
		return request.getContentType() != null && request.getContentType().startsWith("multipart/");
	}

	private Optional<Organisation> organisation(HttpServletRequest request) {
		String slug = request.getRequestURI().split("/", 3)[1];
		return this.organisations.all().stream().filter((one) -> one.slug().equals(slug)).findFirst();
	}

}
