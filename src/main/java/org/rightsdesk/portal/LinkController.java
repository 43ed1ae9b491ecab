package org.rightsdesk.portal;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rightsdesk.request.AccessLinks;
import org.rightsdesk.web.Limit;
import org.rightsdesk.web.Limits;
import org.rightsdesk.web.PublicCookies;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The link of an e-mail. A GET opens nothing, because mail scanners follow links; the
 * button does (S7). No address after that holds the token.
 */
@Controller
class LinkController {

	private static final String TOKEN = "/r/{token:[A-Za-z0-9_-]{43}}";

	private final AccessLinks links;

	private final Visits visits;

	private final LostLinks lostLinks;

	private final PublicCookies cookies;

	private final PortalTexts texts;

	private final Limits limits;

	LinkController(AccessLinks links, Visits visits, LostLinks lostLinks, PublicCookies cookies, PortalTexts texts,
			Limits limits) {
		this.links = links;
		this.visits = visits;
		this.lostLinks = lostLinks;
		this.cookies = cookies;
		this.texts = texts;
		this.limits = limits;
	}

	@ModelAttribute
	void neverKept(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
	}

	@GetMapping(TOKEN)
	String button(@PathVariable String token, Model model) {
		model.addAttribute("token", token);
		return "portal/open";
	}

	@PostMapping(TOKEN)
	void open(@PathVariable String token, HttpServletResponse response) {
		AccessLinks.Opened page = this.links.open(token).orElseThrow(NotYours::new);
		this.cookies.write(response, VisitInterceptor.COOKIE, this.visits.begin(page), Visits.LONGEST);
		response.setStatus(HttpStatus.SEE_OTHER.value());
		response.setHeader(HttpHeaders.LOCATION, "/r/page");
	}

	@GetMapping("/r/lost-link")
	String lost() {
		return "portal/lost-link";
	}

	/** Known and unknown addresses get the same answer; the mail comes later (T5). */
	@PostMapping("/r/lost-link")
	String sendNew(@RequestParam(defaultValue = "") String email, HttpServletRequest request, Model model) {
		this.limits.countEmail(Limit.LINKS_OF_EMAIL, email, request);
		if (!this.lostLinks.wish(email)) {
			model.addAttribute("email", email);
			model.addAttribute("errors", Map.of("email", this.texts.text("lost.error")));
			return "portal/lost-link";
		}
		return "portal/link-sent";
	}

	@GetMapping("/r/signed-out")
	String signedOut() {
		return "portal/signed-out";
	}

	@GetMapping("/r/not-me")
	String wasNotMe() {
		return "portal/not-me";
	}

}
