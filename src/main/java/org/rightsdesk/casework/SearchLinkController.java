package org.rightsdesk.casework;

import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.engine.CurrentStaff;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.engine.StaffTask;
import org.rightsdesk.engine.StaffTasks;
import org.rightsdesk.fulfilment.OwnerSearch;
import org.rightsdesk.fulfilment.SearchPlan;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The link in the mail to an owner. It leads to their task by way of a page of ours,
 * since a login on the way would lose the part of Tasklist's address that names the task.
 */
@Controller
class SearchLinkController {

	private final SearchPlan plan;

	private final Requests requests;

	private final StaffTasks tasks;

	private final CurrentStaff currentStaff;

	SearchLinkController(SearchPlan plan, Requests requests, StaffTasks tasks, CurrentStaff currentStaff) {
		this.plan = plan;
		this.requests = requests;
		this.tasks = tasks;
		this.currentStaff = currentStaff;
	}

	@GetMapping("/staff/searches/{id}")
	String open(@PathVariable UUID id, Model model) {
		OwnerSearch search = this.plan.search(id).orElseThrow(CaseAccess::notFound);
		SubjectRequest request = this.requests.get(this.requests.line(search.lineId()).requestId());
		StaffMember staff = this.currentStaff.require();
		if (!staff.worksFor(request.organisation()) || !staff.is(search.ownerGroup())) {
			throw CaseAccess.notFound();
		}
		String reference = request.reference().value();
		Optional<StaffTask> task = this.tasks.open(reference)
			.stream()
			.filter((open) -> id.toString().equals(open.ids().get("searchId")))
			.findFirst();
		if (task.isPresent()) {
			return "redirect:/camunda/app/tasklist/default/#/?task=" + task.get().id();
		}
		model.addAttribute("reference", reference);
		return "casework/search-closed";
	}

}
