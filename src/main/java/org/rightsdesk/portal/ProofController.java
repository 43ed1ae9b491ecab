package org.rightsdesk.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.rightsdesk.identity.IdentityQuestion;
import org.rightsdesk.identity.KnownFact;
import org.rightsdesk.identity.OneTimeCodes;
import org.rightsdesk.identity.Rung;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Where somebody shows who they are by known facts or by a code. What we hold is never
 * shown, neither what a right answer is nor where a code goes.
 */
@Controller
class ProofController {

	private static final int LONGEST = 500;

	private final OpenQuestions questions;

	private final OneTimeCodes codes;

	private final PortalTexts texts;

	ProofController(OpenQuestions questions, OneTimeCodes codes, PortalTexts texts) {
		this.questions = questions;
		this.codes = codes;
		this.texts = texts;
	}

	@GetMapping("/r/page/facts")
	Object askFacts(@RequestAttribute Visit visit, Model model) {
		return asked(visit, Rung.KNOWN_FACTS)
			.<Object>map((question) -> facts(this.questions.facts(question), List.of(), Map.of(), model))
			.orElseGet(() -> SeeOther.to("/r/page"));
	}

	@PostMapping("/r/page/facts")
	Object takeFacts(@RequestAttribute Visit visit, @RequestParam Map<String, String> typed, Model model) {
		Optional<IdentityQuestion> question = asked(visit, Rung.KNOWN_FACTS);
		if (question.isEmpty()) {
			return SeeOther.to("/r/page?done=answered");
		}
		List<KnownFact> facts = this.questions.facts(question.get());
		List<String> answers = new ArrayList<>();
		Map<String, String> errors = new LinkedHashMap<>();
		for (KnownFact fact : facts) {
			String answer = typed.getOrDefault("fact" + fact.number(), "").replaceAll("\\p{Cc}", " ").strip();
			answers.add(answer);
			if (answer.isEmpty() || answer.length() > LONGEST) {
				errors.put("fact" + fact.number(),
						this.texts.text(answer.isEmpty() ? "facts.error.empty" : "facts.error.long", fact.number()));
			}
		}
		if (!errors.isEmpty()) {
			return facts(facts, answers, errors, model);
		}
		this.questions.answerFacts(visit.requestId(), answers);
		return SeeOther.to("/r/page?done=answered");
	}

	private static String facts(List<KnownFact> facts, List<String> answers, Map<String, String> errors, Model model) {
		model.addAttribute("facts", facts);
		model.addAttribute("answers", answers);
		model.addAttribute("errors", errors);
		return "portal/facts";
	}

	@GetMapping("/r/page/code")
	Object askCode(@RequestAttribute Visit visit, @RequestParam(defaultValue = "") String done, Model model) {
		return asked(visit, Rung.CODE).<Object>map((question) -> {
			model.addAttribute("done", done.matches("sent|many") ? done : null);
			return code(visit, question, Map.of(), model);
		}).orElseGet(() -> SeeOther.to("/r/page"));
	}

	@PostMapping("/r/page/code/send")
	RedirectView sendCode(@RequestAttribute Visit visit) {
		if (asked(visit, Rung.CODE).isEmpty()) {
			return SeeOther.to("/r/page");
		}
		boolean sent = this.codes.want(visit.requestId(), visit.key());
		return SeeOther.to(sent ? "/r/page/code?done=sent" : "/r/page/code?done=many");
	}

	@PostMapping("/r/page/code")
	Object takeCode(@RequestAttribute Visit visit, @RequestParam(defaultValue = "") String code, Model model) {
		Optional<IdentityQuestion> question = asked(visit, Rung.CODE);
		if (question.isEmpty()) {
			return SeeOther.to("/r/page?done=answered");
		}
		String error = code.isBlank() ? "empty" : switch (this.questions.tryCode(visit, code)) {
			case RIGHT -> null;
			case WRONG -> "wrong";
			case NO_CODE -> "over";
		};
		if (error == null) {
			return SeeOther.to("/r/page?done=proved");
		}
		return code(visit, question.get(), Map.of("code", this.texts.text("code.error." + error)), model);
	}

	private String code(Visit visit, IdentityQuestion question, Map<String, String> errors, Model model) {
		model.addAttribute("byPhone", this.codes.isByPhone(question));
		model.addAttribute("wanted", this.codes.wanted(visit.requestId(), visit.key()));
		model.addAttribute("errors", errors);
		return "portal/code";
	}

	private Optional<IdentityQuestion> asked(Visit visit, Rung rung) {
		return this.questions.identity(visit.request()).filter((question) -> question.rung() == rung);
	}

}
