package org.rightsdesk.portal;

import java.util.Map;

import org.rightsdesk.request.SecondSecret;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Asks for the second secret and remembers for a quarter of an hour that it was right.
 */
@Controller
class SecretController {

	/** Longer than any passphrase the form takes; what is longer is only wrong. */
	private static final int MAX_LENGTH = 200;

	private final SecondSecret secret;

	private final Visits visits;

	private final LostCodes lostCodes;

	private final PortalTexts texts;

	SecretController(SecondSecret secret, Visits visits, LostCodes lostCodes, PortalTexts texts) {
		this.secret = secret;
		this.visits = visits;
		this.lostCodes = lostCodes;
		this.texts = texts;
	}

	@GetMapping("/r/page/secret")
	@Allows(PageRight.ANSWER)
	String ask(@RequestAttribute Visit visit, @RequestParam(name = "for", defaultValue = "") String code, Model model) {
		return form(visit, SecretDoor.of(code), model);
	}

	@PostMapping("/r/page/secret")
	@Allows(PageRight.ANSWER)
	Object compare(@RequestAttribute Visit visit, @RequestParam(name = "for", defaultValue = "") String code,
			@RequestParam(defaultValue = "") String secret, Model model) {
		SecretDoor door = SecretDoor.of(code);
		if (secret.isBlank() || !this.secret.isSet(visit.party().id())) {
			return again(visit, door, "empty", model);
		}
		String typed = (secret.length() > MAX_LENGTH) ? secret.substring(0, MAX_LENGTH) : secret;
		SecondSecret.Attempt attempt = this.secret.attempt(visit.party(), typed);
		if (attempt == SecondSecret.Attempt.RIGHT) {
			this.visits.secretWasRight(visit.key());
			return SeeOther.to(door.address());
		}
		return again(visit, door, (attempt == SecondSecret.Attempt.PAUSED) ? "paused" : "wrong", model);
	}

	/**
	 * Somebody with the link asks; nothing leaves before staff have looked at it (G-6).
	 */
	@PostMapping("/r/page/secret/by-post")
	@Allows(PageRight.ANSWER)
	RedirectView byPost(@RequestAttribute Visit visit) {
		this.lostCodes.wish(visit.party());
		return SeeOther.to("/r/page?done=code");
	}

	private String again(Visit visit, SecretDoor door, String why, Model model) {
		model.addAttribute("errors", Map.of("secret", this.texts.text("secret." + why)));
		return form(visit, door, model);
	}

	private String form(Visit visit, SecretDoor door, Model model) {
		model.addAttribute("door", door.code());
		model.addAttribute("isSet", this.secret.isSet(visit.party().id()));
		return "portal/secret";
	}

}
