package org.rightsdesk.casework;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.rightsdesk.casework.WorkOrder.Asked;
import org.rightsdesk.engine.OpenTaskFilter;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who has how much to do, for those who hand out work: tasks, references and dates, of
 * the reader's organisations.
 */
@Controller
@RequestMapping("/staff/workload")
class WorkloadController {

	private static final List<String> FILTER = Stream.concat(Stream.of("organisation"), OpenTaskFilter.NAMES.stream())
		.toList();

	private final ListReaders readers;

	private final Workload workload;

	private final WorkOrder order;

	private final WorkHandOut handOut;

	private final WorkReminders reminders;

	WorkloadController(ListReaders readers, Workload workload, WorkOrder order, WorkHandOut handOut,
			WorkReminders reminders) {
		this.readers = readers;
		this.workload = workload;
		this.order = order;
		this.handOut = handOut;
		this.reminders = reminders;
	}

	@GetMapping
	String loads(@RequestParam(defaultValue = "") String organisation, Model model) {
		Set<String> shown = shown(organisation, model);
		model.addAttribute("all", this.workload.all(shown));
		model.addAttribute("people", this.workload.people(shown));
		model.addAttribute("groups", this.workload.groups(shown));
		return "casework/workload";
	}

	@GetMapping("/tasks")
	String tasks(@RequestParam Map<String, String> chosen, Model model) {
		Set<String> shown = shown(chosen.getOrDefault("organisation", ""), model);
		OpenTaskFilter filter = OpenTaskFilter.of(shown, chosen);
		model.addAttribute("filter", filter);
		model.addAttribute("groupName", this.workload.groupName(filter.group()));
		model.addAttribute("page", this.workload.page(filter, WorkOrder.MOST));
		model.addAttribute("members", this.order.members());
		return "casework/workload-tasks";
	}

	@PostMapping("/tasks")
	String act(@RequestParam(required = false) List<String> chosen, @RequestParam Map<String, String> typed,
			RedirectAttributes next) {
		this.readers.watched();
		Asked asked = new Asked(chosen, typed.get("action"), typed.get("person"));
		this.order.carryOut(asked, (to, by) -> this.handOut.tasks(asked.chosen(), to, by),
				(by) -> this.reminders.tasks(asked.chosen(), by), next);
		return "redirect:/staff/workload/tasks" + WorkOrder.query(typed, FILTER);
	}

	private Set<String> shown(String organisation, Model model) {
		Set<String> own = this.readers.watched();
		boolean one = own.contains(organisation);
		model.addAttribute("own", this.readers.organisations(own));
		model.addAttribute("slug", one ? organisation : null);
		return one ? Set.of(organisation) : own;
	}

}
