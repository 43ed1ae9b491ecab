package org.rightsdesk.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterPdf;
import org.rightsdesk.fulfilment.Release;
import org.rightsdesk.recipients.Recipients;
import org.rightsdesk.request.Requests;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.view.RedirectView;

/** The answer and every file from staff: behind the second secret. */
@Controller
class AnswerController {

	private final AnswerAccess answers;

	private final Downloads downloads;

	private final LetterPdf pdf;

	private final Requests requests;

	private final PortalTexts texts;

	private final Recipients recipients;

	AnswerController(AnswerAccess answers, Downloads downloads, LetterPdf pdf, Requests requests, PortalTexts texts,
			Recipients recipients) {
		this.answers = answers;
		this.downloads = downloads;
		this.pdf = pdf;
		this.requests = requests;
		this.texts = texts;
		this.recipients = recipients;
	}

	@GetMapping("/r/page/answer")
	@Allows(PageRight.ANSWER)
	@NeedsSecret(SecretDoor.ANSWER)
	Object answer(@RequestAttribute Visit visit, Model model) {
		model.addAttribute("letters", letters(visit));
		model.addAttribute("bundle",
				this.answers.bundle(visit).map((bundle) -> this.downloads.view(visit, bundle)).orElse(null));
		model.addAttribute("files",
				this.answers.files(visit).stream().map((file) -> this.downloads.view(visit, file)).toList());
		model.addAttribute("hearers", this.recipients.hearers(visit.requestId()));
		times(visit, model);
		return this.answers.ready(visit) ? "portal/answer" : SeeOther.to("/r/page");
	}

	/** Where several rights are answered, each letter says which it is about. */
	private List<CasePage.Letter> letters(Visit visit) {
		List<Letter> letters = this.answers.answerLetters(visit);
		boolean several = letters.stream().map(Letter::lineId).filter(Objects::nonNull).distinct().count() > 1;
		return letters.stream().map((letter) -> {
			String title = this.texts.text("letter." + letter.code());
			boolean named = several && letter.lineId() != null;
			return new CasePage.Letter(letter.id(),
					named ? this.texts.text("letters.about", title, right(visit, letter)) : title,
					this.texts.day(letter.renderedAt(), visit.request().zone()));
		}).toList();
	}

	private String right(Visit visit, Letter letter) {
		return this.texts.text(visit, "right." + this.requests.line(letter.lineId()).right());
	}

	/** Until when the files are there, and until when they can be asked for again. */
	private void times(Visit visit, Model model) {
		LocalDate kept = this.answers.keptUntil(visit);
		LocalDate until = this.answers.current(visit)
			.stream()
			.map(Release::until)
			.min(Instant::compareTo)
			.map((end) -> LocalDate.ofInstant(end.minusNanos(1), visit.request().zone()))
			.orElse(null);
		model.addAttribute("until", this.texts.day(until));
		model.addAttribute("keptUntil", this.texts.day(kept));
		model.addAttribute("lastTime", until != null && until.equals(kept));
		model.addAttribute("over", this.answers.over(visit));
		model.addAttribute("ended", this.answers.ended(visit));
		model.addAttribute("deletedOn", this.texts.day(this.answers.deletedOn(visit)));
	}

	/** One click brings the files back for another period. */
	@PostMapping("/r/page/answer/again")
	@Allows(PageRight.ANSWER)
	@NeedsSecret(SecretDoor.ANSWER)
	RedirectView again(@RequestAttribute Visit visit) {
		if (this.answers.over(visit)) {
			this.answers.renew(visit);
		}
		return SeeOther.to("/r/page/answer");
	}

	@GetMapping("/r/page/answer/bundle")
	@Allows(PageRight.ANSWER)
	@NeedsSecret(SecretDoor.ANSWER)
	void bundle(@RequestAttribute Visit visit, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		this.downloads.send(visit, this.answers.bundle(visit).orElseThrow(NotYours::new), isGet(request), response);
	}

	@GetMapping("/r/page/answer/files/{id}")
	@Allows(PageRight.ANSWER)
	@NeedsSecret(SecretDoor.ANSWER)
	void answerFile(@RequestAttribute Visit visit, @PathVariable UUID id, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.downloads.send(visit, this.answers.answerFile(visit, id), isGet(request), response);
	}

	@GetMapping("/r/page/files/{id}")
	@Allows(PageRight.FILES)
	@NeedsSecret(SecretDoor.FILES)
	void messageFile(@RequestAttribute Visit visit, @PathVariable UUID id, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.downloads.send(visit, this.answers.messageFile(visit, id), isGet(request), response);
	}

	@GetMapping("/r/page/answer/letters/{id}")
	@Allows(PageRight.ANSWER)
	@NeedsSecret(SecretDoor.ANSWER)
	ResponseEntity<byte[]> answerLetter(@RequestAttribute Visit visit, @PathVariable UUID id) {
		return show(this.answers.answerLetters(visit), id);
	}

	@GetMapping("/r/page/letters/{id}")
	@Allows(PageRight.PROCEDURE)
	ResponseEntity<byte[]> letter(@RequestAttribute Visit visit, @PathVariable UUID id) {
		return show(this.answers.openLetters(visit), id);
	}

	@GetMapping("/r/page/answer/letters/{id}/pdf")
	@Allows(PageRight.ANSWER)
	@NeedsSecret(SecretDoor.ANSWER)
	ResponseEntity<byte[]> answerPdf(@RequestAttribute Visit visit, @PathVariable UUID id) {
		return pdf(visit, this.answers.answerLetters(visit), id);
	}

	@GetMapping("/r/page/letters/{id}/pdf")
	@Allows(PageRight.PROCEDURE)
	ResponseEntity<byte[]> pdf(@RequestAttribute Visit visit, @PathVariable UUID id) {
		return pdf(visit, this.answers.openLetters(visit), id);
	}

	private ResponseEntity<byte[]> pdf(Visit visit, List<Letter> theirs, UUID id) {
		byte[] pdf = this.pdf.of(theirs(theirs, id).view().page());
		return ResponseEntity.ok()
			.headers(Downloads.headers(LetterPdf.fileName(visit.request().reference())))
			.contentType(MediaType.APPLICATION_PDF)
			.body(pdf);
	}

	private static ResponseEntity<byte[]> show(List<Letter> theirs, UUID id) {
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
			.body(theirs(theirs, id).view().page().getBytes(StandardCharsets.UTF_8));
	}

	private static Letter theirs(List<Letter> theirs, UUID id) {
		return theirs.stream().filter((one) -> one.id().equals(id)).findFirst().orElseThrow(NotYours::new);
	}

	private static boolean isGet(HttpServletRequest request) {
		return "GET".equals(request.getMethod());
	}

}
