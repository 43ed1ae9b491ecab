package org.rightsdesk.casework;

import org.rightsdesk.complaint.ComplaintOutcome;
import org.rightsdesk.complaint.Complaints;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The outcome of a complaint (L-11) as it would go out now. */
@RestController
class ComplaintLetterController {

	private final CaseAccess access;

	private final Complaints complaints;

	ComplaintLetterController(CaseAccess access, Complaints complaints) {
		this.access = access;
		this.complaints = complaints;
	}

	@GetMapping(path = "/staff/case-file/preview/complaint", produces = MediaType.TEXT_HTML_VALUE)
	String preview(@RequestParam(defaultValue = "NOT_UPHELD") ComplaintOutcome decision,
			@RequestParam(required = false) String task, @RequestParam(required = false) String reference) {
		OpenCase open = this.access.open(task, reference);
		if (!open.whole()) {
			throw CaseAccess.notFound();
		}
		return this.complaints.preview(open.id(), decision).orElseThrow(CaseAccess::notFound).page();
	}

}
