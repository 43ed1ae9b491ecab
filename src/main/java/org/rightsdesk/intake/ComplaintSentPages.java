package org.rightsdesk.intake;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rightsdesk.complaint.Complaints;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a person is told when their complaint has arrived; the same after a reload. */
@Controller
@RequestMapping("/{slug}/complaint")
class ComplaintSentPages {

	private final Site site;

	private final ComplaintCookie cookie;

	private final Complaints complaints;

	private final Requests requests;

	ComplaintSentPages(Site site, ComplaintCookie cookie, Complaints complaints, Requests requests) {
		this.site = site;
		this.cookie = cookie;
		this.complaints = complaints;
		this.requests = requests;
	}

	@ModelAttribute("organisation")
	Organisation organisation(@PathVariable String slug) {
		return this.site.organisation(slug);
	}

	@GetMapping("/sent")
	String sent(@ModelAttribute("organisation") Organisation organisation, HttpServletRequest request, Model model) {
		Optional<OpenDraft> draft = this.cookie.find(request, organisation.slug()).filter(OpenDraft::sent);
		if (draft.isEmpty()) {
			return ComplaintPages.to(organisation, "");
		}
		SubjectRequest complaint = this.requests.get(draft.get().draft().requestId());
		model.addAttribute("reference", complaint.reference().value());
		model.addAttribute("byPost", this.requests.requester(complaint.id()).email().isEmpty());
		model.addAttribute("answerBy", this.complaints.dates(complaint).answerBy());
		return "intake/complaint-sent";
	}

	/** After one that was sent, another one begins blank. */
	@PostMapping("/another")
	String another(@ModelAttribute("organisation") Organisation organisation, HttpServletResponse response) {
		this.cookie.begin(response, organisation.slug());
		return ComplaintPages.to(organisation, "");
	}

}
