package org.rightsdesk.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** One page for everything that is not there for whoever asks, or is told (S4). */
@ControllerAdvice(basePackageClasses = PortalFaults.class)
class PortalFaults {

	@ExceptionHandler({ NotYours.class, MethodArgumentTypeMismatchException.class })
	ModelAndView notYours(HttpServletRequest request, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		boolean recipient = request.getRequestURI().startsWith("/n/");
		return new ModelAndView(recipient ? "portal/notice-not-found" : "portal/not-found", HttpStatus.NOT_FOUND);
	}

	/**
	 * Catches what no other handler of the portal takes, so that it looks the same too.
	 */
	@Controller
	static class Elsewhere {

		@RequestMapping("/r/**")
		String nothing() {
			throw new NotYours();
		}

	}

}
