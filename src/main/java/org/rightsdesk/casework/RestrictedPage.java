package org.rightsdesk.casework;

import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/** One answer at every address of a restricted case: reference, date, whom to ask. */
@ControllerAdvice
class RestrictedPage {

	@ExceptionHandler
	Object restricted(CaseRestricted ex, ServletWebRequest request) {
		if ("PUT".equals(request.getRequest().getMethod())) {
			return ResponseEntity.status(HttpStatus.FORBIDDEN).body(Map.of("message", ex.getMessage()));
		}
		ModelAndView page = new ModelAndView("casework/restricted", HttpStatus.FORBIDDEN);
		page.addObject("reference", ex.request().reference().value());
		page.addObject("receivedOn", ex.request().receivedOn());
		page.addObject("officers", ex.organisation().desk().officers());
		return page;
	}

}
