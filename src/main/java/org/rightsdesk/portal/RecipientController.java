package org.rightsdesk.portal;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.rightsdesk.recipients.NoticeAnswers;
import org.rightsdesk.recipients.NoticeResult;
import org.rightsdesk.recipients.RecipientPages;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of a recipient, without an account. A GET opens nothing, because mail scanners
 * follow links; the button does (S7).
 */
@Controller
class RecipientController {

	private static final String TOKEN = "/n/{token:[A-Za-z0-9_-]{43}}";

	private final RecipientPages pages;

	RecipientController(RecipientPages pages) {
		this.pages = pages;
	}

	@ModelAttribute
	void neverKept(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
	}

	@GetMapping(TOKEN)
	String button(@PathVariable String token, Model model) {
		model.addAttribute("token", token);
		return "portal/notice-open";
	}

	@PostMapping(TOKEN)
	String open(@PathVariable String token, Model model) {
		model.addAttribute("token", token);
		model.addAttribute("page", this.pages.open(token).orElseThrow(NotYours::new));
		return "portal/notices";
	}

	/**
	 * @param result code of the answer; anything else is asked for again
	 */
	@PostMapping(TOKEN + "/answer")
	String answer(@PathVariable String token, @RequestParam UUID notice, @RequestParam(defaultValue = "") String result,
			@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String passedOn,
			Model model) {
		try {
			if (!this.pages.answer(token, notice, result(result), words, passedOn)) {
				throw new NotYours();
			}
			model.addAttribute("answered", true);
		}
		catch (IllegalArgumentException ex) {
			model.addAttribute("errors", Map.of(field(result, passedOn) + "-" + notice, ex.getMessage()));
			model.addAttribute("typed", Map.of("notice", notice, "result", result, "words", words, "passed", passedOn));
		}
		return open(token, model);
	}

	/** Null for no answer. */
	private static NoticeResult result(String code) {
		return Stream.of(NoticeResult.values())
			.filter((one) -> one.isAnswer() && one.name().equals(code))
			.findFirst()
			.orElse(null);
	}

	private static String field(String result, String passedOn) {
		if (result(result) == null) {
			return "result";
		}
		return (passedOn.length() > NoticeAnswers.MOST_PASSED_ON) ? "passed" : "words";
	}

}
