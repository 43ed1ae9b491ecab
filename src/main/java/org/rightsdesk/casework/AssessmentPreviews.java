package org.rightsdesk.casework;

import org.rightsdesk.assessment.Assessments;
import org.rightsdesk.correspondence.LetterPdf;
import org.rightsdesk.correspondence.LetterView;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The letter that an assessment will send, exactly as it would go out now. */
@RestController
@RequestMapping("/staff/case-file/preview/assessment")
class AssessmentPreviews {

	private final CaseAccess access;

	private final AssessmentDesk desk;

	private final Assessments assessments;

	private final LetterPdf pdf;

	AssessmentPreviews(CaseAccess access, AssessmentDesk desk, Assessments assessments, LetterPdf pdf) {
		this.access = access;
		this.desk = desk;
		this.assessments = assessments;
		this.pdf = pdf;
	}

	@GetMapping(produces = MediaType.TEXT_HTML_VALUE)
	String page(@RequestParam(required = false) String task, @RequestParam(required = false) String reference) {
		return letter(this.access.open(task, reference)).page();
	}

	@GetMapping("/pdf")
	ResponseEntity<byte[]> pdf(@RequestParam(required = false) String task,
			@RequestParam(required = false) String reference) {
		OpenCase open = this.access.open(task, reference);
		var name = ContentDisposition.inline().filename(LetterPdf.fileName(open.request().reference())).build();
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
			.contentType(MediaType.APPLICATION_PDF)
			.body(this.pdf.of(letter(open).page()));
	}

	@GetMapping(path = "/mail", produces = "text/plain;charset=UTF-8")
	String mail(@RequestParam(required = false) String task, @RequestParam(required = false) String reference) {
		LetterView view = letter(this.access.open(task, reference));
		if (view.mail() == null) {
			throw CaseAccess.notFound();
		}
		return view.subject() + "\n\n" + view.mail();
	}

	private LetterView letter(OpenCase open) {
		if (!open.whole()) {
			throw CaseAccess.notFound();
		}
		return this.assessments.preview(this.desk.line(open).id()).orElseThrow(CaseAccess::notFound);
	}

}
