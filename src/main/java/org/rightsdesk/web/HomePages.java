package org.rightsdesk.web;

import java.util.List;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The pages that belong to no organisation. */
@Controller
class HomePages {

	private final Organisations organisations;

	HomePages(Organisations organisations) {
		this.organisations = organisations;
	}

	@ModelAttribute("organisations")
	List<Organisation> organisations() {
		return this.organisations.all();
	}

	/** The organisations, or the only one. */
	@GetMapping("/")
	String home(@ModelAttribute("organisations") List<Organisation> all) {
		return (all.size() == 1) ? "redirect:/" + all.get(0).slug() : "web/home";
	}

	@GetMapping("/privacy")
	String privacy(@ModelAttribute("organisations") List<Organisation> all, Model model) {
		model.addAttribute("back", "/");
		return (all.size() == 1) ? "redirect:/" + all.get(0).slug() + "/privacy" : "web/privacy";
	}

	@GetMapping("/accessibility")
	String accessibility(Model model) {
		model.addAttribute("back", "/");
		return "web/accessibility";
	}

	@GetMapping("/cookies")
	String cookies(Model model) {
		model.addAttribute("back", "/");
		return "web/cookies";
	}

}
