package org.rightsdesk.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.rightsdesk.intake.Unsubscribing.Change;
import org.rightsdesk.marketing.UnsubscribeLinks;
import org.rightsdesk.organisation.Marketing.Scope;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.web.Choice;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the link of a mail leads: a button, since programs that scan mail open every
 * link, or one click of a mail program (RFC 8058). Nobody learns from it who is on the
 * list.
 */
@Controller
@RequestMapping("/{slug}/unsubscribe/{token}")
class UnsubscribePages {

	private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

	private final Site site;

	private final UnsubscribeLinks links;

	private final Unsubscribing unsubscribing;

	private final Words words;

	UnsubscribePages(Site site, UnsubscribeLinks links, Unsubscribing unsubscribing, Words words) {
		this.site = site;
		this.links = links;
		this.unsubscribing = unsubscribing;
		this.words = words;
	}

	@ModelAttribute("organisation")
	Organisation organisation(@PathVariable String slug) {
		return this.site.organisation(slug);
	}

	@GetMapping
	String ask(@PathVariable String token, Model model) {
		model.addAttribute("token", token);
		return "intake/unsubscribe";
	}

	/** Neither page nor redirect: a mail program shows nothing of the answer. */
	@PostMapping(params = ONE_CLICK)
	ResponseEntity<Void> oneClick(@ModelAttribute("organisation") Organisation organisation,
			@PathVariable String token) {
		Optional<String> email = this.links.address(organisation, token);
		email.ifPresent((address) -> this.unsubscribing.stop(organisation, address));
		return ResponseEntity.status(email.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND).build();
	}

	@PostMapping(params = "!List-Unsubscribe")
	String stop(@ModelAttribute("organisation") Organisation organisation, @PathVariable String token,
			HttpServletResponse response, Model model) {
		Optional<String> email = this.links.address(organisation, token);
		if (email.isEmpty()) {
			return unknown(response);
		}
		model.addAttribute("code", this.unsubscribing.stop(organisation, email.get()).orElse(null));
		return page(organisation, token, Map.of(), model);
	}

	@PostMapping("/wish")
	String wish(@ModelAttribute("organisation") Organisation organisation, @PathVariable String token,
			@RequestParam(defaultValue = "") String wish, HttpServletResponse response, Model model) {
		Optional<String> email = this.links.address(organisation, token);
		if (email.isEmpty()) {
			return unknown(response);
		}
		Optional<Change> choice = choices(organisation).stream().filter((one) -> one.name().equals(wish)).findFirst();
		if (choice.isEmpty()) {
			return page(organisation, token, Map.of("wish", this.words.of("intake.unsubscribe.wish.missing")), model);
		}
		this.unsubscribing.wish(organisation, email.get(), choice.get());
		model.addAttribute("kept", this.words.of("intake.unsubscribe.kept." + choice.get().name()));
		return page(organisation, token, Map.of(), model);
	}

	private String page(Organisation organisation, String token, Map<String, String> errors, Model model) {
		model.addAttribute("token", token);
		model.addAttribute("errors", errors);
		model.addAttribute("choices",
				choices(organisation).stream()
					.map((one) -> new Choice(one.name(), this.words.of("intake.unsubscribe.wish." + one.name())))
					.toList());
		return "intake/unsubscribed";
	}

	/** Where service mail goes on anyway there is nothing to choose about it. */
	private static List<Change> choices(Organisation organisation) {
		boolean all = organisation.marketing().scope() == Scope.ALL_COMMUNICATIONS;
		return Arrays.stream(Change.values()).filter((one) -> all || one != Change.SERVICE_ONLY).toList();
	}

	private static String unknown(HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		return "intake/unsubscribe-unknown";
	}

}
