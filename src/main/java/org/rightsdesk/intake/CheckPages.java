package org.rightsdesk.intake;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.web.Limit;
import org.rightsdesk.web.Limits;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The end of the form: the answers once more, sending them, and the confirmation. */
@Controller
@RequestMapping("/{slug}/request")
class CheckPages {

	private static final String SENT = "sent";

	private static final String EXPIRED = "expired";

	private final Site site;

	private final DraftCookie cookie;

	private final CheckRows rows;

	private final Submission submission;

	private final Confirmations confirmations;

	private final Limits limits;

	CheckPages(Site site, DraftCookie cookie, CheckRows rows, Submission submission, Confirmations confirmations,
			Limits limits) {
		this.site = site;
		this.cookie = cookie;
		this.rows = rows;
		this.submission = submission;
		this.confirmations = confirmations;
		this.limits = limits;
	}

	@ModelAttribute("organisation")
	Organisation organisation(@PathVariable String slug) {
		return this.site.organisation(slug);
	}

	@GetMapping("/check")
	String check(@ModelAttribute("organisation") Organisation organisation, HttpServletRequest request, Model model) {
		Optional<OpenDraft> draft = this.cookie.find(request, organisation.slug());
		if (draft.isEmpty()) {
			return Site.to(organisation, EXPIRED);
		}
		if (draft.get().sent()) {
			return Site.to(organisation, SENT);
		}
		Answers answers = draft.get().answers();
		Optional<Step> missing = Steps.firstIncomplete(answers, this.site.today(organisation));
		if (missing.isPresent()) {
			return Site.to(organisation, missing.get().path() + "?" + FormView.CHANGE);
		}
		model.addAttribute("rows", this.rows.of(organisation, draft.get().draft()));
		List<Step> way = Steps.of(answers);
		model.addAttribute("back", Site.form(organisation, way.get(way.size() - 1).path()));
		return "intake/check";
	}

	/** However often it is clicked, it becomes one request. */
	@PostMapping("/send")
	String send(@ModelAttribute("organisation") Organisation organisation, HttpServletRequest request) {
		Optional<OpenDraft> draft = this.cookie.find(request, organisation.slug());
		if (draft.isEmpty()) {
			return Site.to(organisation, EXPIRED);
		}
		Answers answers = draft.get().answers();
		if (!draft.get().sent() && Steps.firstIncomplete(answers, this.site.today(organisation)).isEmpty()) {
			this.limits.countEmail(Limit.SUBMISSIONS_OF_EMAIL, answers.get("email"), request);
		}
		boolean sent = this.submission.send(organisation, draft.get().token());
		return Site.to(organisation, sent ? SENT : FormView.CHECK);
	}

	/** Whoever reloads or types the address of the button. */
	@GetMapping("/send")
	String notSent(@ModelAttribute("organisation") Organisation organisation) {
		return Site.to(organisation, SENT);
	}

	@GetMapping("/sent")
	String sent(@ModelAttribute("organisation") Organisation organisation, HttpServletRequest request, Model model) {
		Optional<OpenDraft> draft = this.cookie.find(request, organisation.slug());
		if (draft.isEmpty()) {
			return Site.to(organisation, EXPIRED);
		}
		if (!draft.get().sent()) {
			return Site.to(organisation, FormView.CHECK);
		}
		model.addAttribute("sent", this.confirmations.of(draft.get()));
		return "intake/sent";
	}

	@GetMapping("/expired")
	String expired() {
		return "intake/expired";
	}

}
