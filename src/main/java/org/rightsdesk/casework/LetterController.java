package org.rightsdesk.casework;

import java.util.UUID;

import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterPdf;
import org.rightsdesk.correspondence.LetterView;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.extension.Extensions;
import org.rightsdesk.fulfilment.Answers;
import org.rightsdesk.request.Outcome;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Letters exactly as they went out, to read and to print. */
@RestController
@RequestMapping("/staff/case-file")
class LetterController {

	private static final String PLAIN = "text/plain;charset=UTF-8";

	private final CaseAccess access;

	private final Letters letters;

	private final LetterPdf pdf;

	private final Answers answers;

	private final DelayLetters delays;

	private final Extensions extensions;

	LetterController(CaseAccess access, Letters letters, LetterPdf pdf, Answers answers, DelayLetters delays,
			Extensions extensions) {
		this.access = access;
		this.letters = letters;
		this.pdf = pdf;
		this.answers = answers;
		this.delays = delays;
		this.extensions = extensions;
	}

	@GetMapping(path = "/letters/{id}", produces = MediaType.TEXT_HTML_VALUE)
	String letter(@PathVariable UUID id, @RequestParam(required = false) String task,
			@RequestParam(required = false) String reference) {
		return page(whole(task, reference), id);
	}

	/** For printing: the address stands where the window of an envelope is. */
	@GetMapping("/letters/{id}/pdf")
	ResponseEntity<byte[]> pdf(@PathVariable UUID id, @RequestParam(required = false) String task,
			@RequestParam(required = false) String reference) {
		OpenCase open = whole(task, reference);
		return pdf(open, page(open, id));
	}

	@GetMapping(path = "/letters/{id}/mail", produces = PLAIN)
	String mail(@PathVariable UUID id, @RequestParam(required = false) String task,
			@RequestParam(required = false) String reference) {
		return mail(letter(whole(task, reference), id).view());
	}

	/**
	 * The answer as it would go out now with this outcome; who opened it is kept, for the
	 * checklist of whoever approves it.
	 */
	@GetMapping(path = "/preview", produces = MediaType.TEXT_HTML_VALUE)
	String preview(@RequestParam Outcome outcome, @RequestParam(required = false) String task,
			@RequestParam(required = false) String reference) {
		return read(whole(task, reference), outcome).page();
	}

	@GetMapping("/preview/pdf")
	ResponseEntity<byte[]> previewPdf(@RequestParam Outcome outcome, @RequestParam(required = false) String task,
			@RequestParam(required = false) String reference) {
		OpenCase open = whole(task, reference);
		return pdf(open, read(open, outcome).page());
	}

	@GetMapping(path = "/preview/mail", produces = PLAIN)
	String previewMail(@RequestParam Outcome outcome, @RequestParam(required = false) String task,
			@RequestParam(required = false) String reference) {
		return mail(
				this.answers.preview(whole(task, reference).line().id(), outcome).orElseThrow(CaseAccess::notFound));
	}

	private LetterView read(OpenCase open, Outcome outcome) {
		return this.answers.read(open.line().id(), outcome, open.username()).orElseThrow(CaseAccess::notFound);
	}

	/** The letter that we are late (L-14) as it would go out now. */
	@GetMapping(path = "/preview/delay", produces = MediaType.TEXT_HTML_VALUE)
	String previewDelay(@RequestParam(required = false) String task, @RequestParam(required = false) String reference) {
		return this.delays.preview(whole(task, reference).line().id()).orElseThrow(CaseAccess::notFound).page();
	}

	/** The notice of longer time as it would go out now. */
	@GetMapping(path = "/preview/extension", produces = MediaType.TEXT_HTML_VALUE)
	String previewExtension(@RequestParam(required = false) String task,
			@RequestParam(required = false) String reference) {
		return this.extensions.preview(whole(task, reference).line().id()).orElseThrow(CaseAccess::notFound).page();
	}

	private String page(OpenCase open, UUID id) {
		Letter letter = letter(open, id);
		return open.request().largePrint() ? this.letters.largePrint(letter) : letter.view().page();
	}

	private ResponseEntity<byte[]> pdf(OpenCase open, String page) {
		var name = ContentDisposition.inline().filename(LetterPdf.fileName(open.request().reference())).build();
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
			.contentType(MediaType.APPLICATION_PDF)
			.body(this.pdf.of(page));
	}

	private OpenCase whole(String task, String reference) {
		OpenCase open = this.access.open(task, reference);
		if (!open.whole()) {
			throw CaseAccess.notFound();
		}
		return open;
	}

	private Letter letter(OpenCase open, UUID id) {
		return this.letters.find(id)
			.filter((found) -> found.requestId().equals(open.id()))
			.orElseThrow(CaseAccess::notFound);
	}

	private static String mail(LetterView view) {
		if (view.mail() == null) {
			throw CaseAccess.notFound();
		}
		return view.subject() + "\n\n" + view.mail();
	}

}
