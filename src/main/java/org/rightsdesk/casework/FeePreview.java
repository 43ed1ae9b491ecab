package org.rightsdesk.casework;

import java.util.UUID;

import org.rightsdesk.assessment.Assessments;
import org.rightsdesk.assessment.Fees;
import org.rightsdesk.correspondence.LetterView;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The letter about a fee (L-4) with what stands in the case file now. */
@RestController
class FeePreview {

	private final CaseAccess access;

	private final AssessmentDesk desk;

	private final Assessments assessments;

	private final Fees fees;

	FeePreview(CaseAccess access, AssessmentDesk desk, Assessments assessments, Fees fees) {
		this.access = access;
		this.desk = desk;
		this.assessments = assessments;
		this.fees = fees;
	}

	@GetMapping(path = "/staff/case-file/preview/fee", produces = MediaType.TEXT_HTML_VALUE)
	String page(@RequestParam(required = false) String task, @RequestParam(required = false) String reference) {
		OpenCase open = this.access.open(task, reference);
		if (!open.whole()) {
			throw CaseAccess.notFound();
		}
		UUID line = this.desk.line(open).id();
		return this.assessments.openOne(line)
			.map((assessment) -> assessment.words().reasons())
			.filter((reasons) -> !reasons.isEmpty())
			.flatMap((reasons) -> this.fees.preview(line, reasons))
			.map(LetterView::page)
			.orElseThrow(CaseAccess::notFound);
	}

}
