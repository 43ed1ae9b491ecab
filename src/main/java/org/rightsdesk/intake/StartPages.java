package org.rightsdesk.intake;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.rightsdesk.organisation.Organisation;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where a person begins: what they can ask this organisation, and every way to ask it.
 */
@Controller
@RequestMapping("/{slug}")
class StartPages {

	private final Site site;

	private final DraftCookie cookie;

	StartPages(Site site, DraftCookie cookie) {
		this.site = site;
		this.cookie = cookie;
	}

	@ModelAttribute("organisation")
	Organisation organisation(@PathVariable String slug) {
		return this.site.organisation(slug);
	}

	@GetMapping
	String start(@ModelAttribute("organisation") Organisation organisation, HttpServletRequest request, Model model) {
		Optional<OpenDraft> begun = this.cookie.find(request, organisation.slug())
			.filter((draft) -> !draft.sent() && !draft.answers().values().isEmpty());
		model.addAttribute("begun", begun.isPresent());
		model.addAttribute("access", organisation.right("ACCESS").orElseThrow());
		model.addAttribute("otherRights",
				organisation.rights().stream().filter((right) -> !right.code().equals("ACCESS")).toList());
		return "intake/start";
	}

	@GetMapping("/privacy")
	String privacy(@ModelAttribute("organisation") Organisation organisation, Model model) {
		model.addAttribute("back", "/" + organisation.slug());
		return "intake/privacy";
	}

}
