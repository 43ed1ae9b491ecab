package org.rightsdesk.casework;

import java.util.List;
import java.util.Map;

import org.rightsdesk.casework.WorkOrder.Asked;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Hands out and reminds of the work of several cases of the list, and goes back to it.
 */
@Controller
class CaseWorkController {

	private static final List<String> FILTER = List.of("organisation", "right", "left", "only", "sort", "after",
			"reference");

	private final ListReaders readers;

	private final WorkOrder order;

	private final WorkHandOut handOut;

	private final WorkReminders reminders;

	CaseWorkController(ListReaders readers, WorkOrder order, WorkHandOut handOut, WorkReminders reminders) {
		this.readers = readers;
		this.order = order;
		this.handOut = handOut;
		this.reminders = reminders;
	}

	/** What was searched for is no part of the address, so it goes beside it. */
	@PostMapping("/staff/cases/work")
	String act(@RequestParam(required = false) List<String> chosen, @RequestParam Map<String, String> typed,
			RedirectAttributes next) {
		this.readers.searcher();
		Asked asked = new Asked(chosen, typed.get("action"), typed.get("person"));
		this.order.carryOut(asked, (to, by) -> this.handOut.cases(asked.chosen(), to, by),
				(by) -> this.reminders.cases(asked.chosen(), by), next);
		if (!typed.getOrDefault("search", "").isBlank()) {
			next.addFlashAttribute("again", typed.get("search"));
			return "redirect:/staff/cases";
		}
		return "redirect:/staff/cases" + WorkOrder.query(typed, FILTER);
	}

}
