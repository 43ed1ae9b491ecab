package org.rightsdesk.web;

import java.util.List;
import java.util.Locale;

import org.rightsdesk.engine.CurrentStaff;

import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the plugin in Tasklist and Cockpit which of our pages to offer. */
@RestController
class StaffLinksController {

	private final CurrentStaff currentStaff;

	private final MessageSource texts;

	StaffLinksController(CurrentStaff currentStaff, MessageSource texts) {
		this.currentStaff = currentStaff;
		this.texts = texts;
	}

	@GetMapping("/staff/links")
	List<Offered> links() {
		return StaffLink.of(this.currentStaff.require())
			.stream()
			.filter(StaffLink::ours)
			.map((link) -> new Offered(link.code(), this.texts.getMessage("web.staff." + link.code(), null, Locale.UK),
					link.href()))
			.toList();
	}

	/** A link with its text. */
	record Offered(String id, String label, String href) {
	}

}
