package org.rightsdesk.portal;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/**
 * After a POST the browser gets a page of its own, so that reload sends nothing twice.
 */
final class SeeOther {

	private SeeOther() {
	}

	static RedirectView to(String address) {
		RedirectView view = new RedirectView(address);
		view.setStatusCode(HttpStatus.SEE_OTHER);
		view.setExposeModelAttributes(false);
		return view;
	}

}
