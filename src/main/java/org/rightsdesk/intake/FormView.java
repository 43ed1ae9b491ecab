package org.rightsdesk.intake;

import java.util.Map;

import org.rightsdesk.organisation.Organisation;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts what a page of the form shows into its model. */
@Component
class FormView {

	/** Last part of the address of the list of answers. */
	static final String CHECK = "check";

	/** Parameter of a page that was opened to change one answer. */
	static final String CHANGE = "change";

	private final Words words;

	FormView(Words words) {
		this.words = words;
	}

	/** The page of a step with what was entered and what is wrong with it. */
	String page(Model model, Organisation organisation, Step step, Answers answers, Map<String, String> faults,
			boolean changing) {
		model.addAttribute("step", step.path());
		model.addAttribute("answers", answers);
		model.addAttribute("other", Steps.forOther(answers));
		model.addAttribute("choices", AskedRights.choices(organisation, Representatives.choices(organisation,
				AskedDetails.choices(this.words.of("intake.about.none"), this.words.choices(step)))));
		model.addAttribute("questions", AskedDetails.asked(organisation, step));
		model.addAttribute("ticked", AskedRights.ticked(answers));
		model.addAttribute("accepted", this.words.accepted(Representatives.kind(answers)));
		model.addAttribute("errors", this.words.errors(step, faults));
		model.addAttribute("changing", changing);
		model.addAttribute("back", back(organisation, step, answers, changing));
		return "intake/" + (AskedDetails.isPage(step) ? "about" : step.path());
	}

	private static String back(Organisation organisation, Step step, Answers answers, boolean changing) {
		if (changing) {
			return Site.form(organisation, CHECK);
		}
		return Steps.before(step, answers)
			.map((before) -> Site.form(organisation, before.path()))
			.orElse("/" + organisation.slug());
	}

}
