package org.rightsdesk.portal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.rightsdesk.portability.TransferQuestion;
import org.rightsdesk.portability.TransferQuestion.Answer;
import org.rightsdesk.portability.TransferQuestions;
import org.rightsdesk.web.Choice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the person says whether their data go straight to another controller; behind the
 * second secret, since whoever reads the mail could send the data away (law.md 6.6).
 */
@Controller
class TransferQuestionController {

	private static final String PAGE = "/r/page/transfer";

	private static final int LONGEST = 1000;

	private final TransferQuestions questions;

	private final PortalTexts texts;

	TransferQuestionController(TransferQuestions questions, PortalTexts texts) {
		this.questions = questions;
		this.texts = texts;
	}

	@GetMapping(PAGE)
	@Allows(PageRight.ANSWER)
	@NeedsSecret(SecretDoor.TRANSFER)
	Object ask(@RequestAttribute Visit visit, Model model) {
		return waiting(visit).<Object>map((question) -> page(question, visit, new Typed("", "", Map.of()), model))
			.orElseGet(() -> gone(visit));
	}

	@PostMapping(PAGE)
	@Allows(PageRight.ANSWER)
	@NeedsSecret(SecretDoor.TRANSFER)
	Object answer(@RequestAttribute Visit visit, @RequestParam(defaultValue = "") String answer,
			@RequestParam(defaultValue = "") String words, Model model) {
		Optional<TransferQuestion> question = waiting(visit);
		if (question.isEmpty()) {
			return gone(visit);
		}
		// PostgreSQL keeps no NUL, and a form can send one.
		Typed typed = typed(answer, words.replace("\0", "").strip());
		if (!typed.errors().isEmpty()) {
			return page(question.get(), visit, typed, model);
		}
		boolean kept = this.questions.answer(visit.requestId(), Answer.valueOf(answer), typed.words());
		return kept ? SeeOther.to("/r/page?done=answered") : gone(visit);
	}

	private Typed typed(String answer, String words) {
		Map<String, String> errors = new LinkedHashMap<>();
		if (Arrays.stream(Answer.values()).noneMatch((one) -> one.name().equals(answer))) {
			errors.put("answer", this.texts.text("ask.error.answer"));
		}
		if (words.length() > LONGEST) {
			errors.put("words", this.texts.text("ask.error.words", words.length() - LONGEST));
		}
		return new Typed(answer, words, errors);
	}

	private String page(TransferQuestion question, Visit visit, Typed typed, Model model) {
		model.addAttribute("question", question);
		model.addAttribute("until", this.texts.day(question.openUntil().minusNanos(1), visit.request().zone()));
		model.addAttribute("choices", List.of(new Choice("YES", this.texts.text("ask.yes", question.targetName())),
				new Choice("NO", this.texts.text("ask.no"))));
		model.addAttribute("answer", typed.answer());
		model.addAttribute("words", typed.words());
		model.addAttribute("errors", typed.errors());
		return "portal/transfer-question";
	}

	/** Only whoever asked is asked. */
	private Optional<TransferQuestion> waiting(Visit visit) {
		if (!visit.asked()) {
			throw new NotYours();
		}
		return this.questions.waiting(visit.requestId());
	}

	private Object gone(Visit visit) {
		return SeeOther.to(this.questions.isOver(visit.requestId()) ? "/r/page?done=late" : "/r/page");
	}

	/** What was typed, and what is wrong with it. */
	private record Typed(String answer, String words, Map<String, String> errors) {
	}

}
