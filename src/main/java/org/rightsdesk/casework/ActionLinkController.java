package org.rightsdesk.casework;

import java.util.UUID;

import org.rightsdesk.engine.CurrentStaff;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.engine.StaffTasks;
import org.rightsdesk.fulfilment.OwnerActions;
import org.rightsdesk.fulfilment.SystemActions;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The link in the mail that asks an owner to act, as {@link SearchLinkController}. */
@Controller
class ActionLinkController {

	private final SystemActions actions;

	private final Requests requests;

	private final StaffTasks tasks;

	private final CurrentStaff currentStaff;

	ActionLinkController(SystemActions actions, Requests requests, StaffTasks tasks, CurrentStaff currentStaff) {
		this.actions = actions;
		this.requests = requests;
		this.tasks = tasks;
		this.currentStaff = currentStaff;
	}

	@GetMapping("/staff/actions/{id}")
	String open(@PathVariable UUID id, Model model) {
		OwnerActions owner = this.actions.batch(id).orElseThrow(CaseAccess::notFound);
		SubjectRequest request = this.requests.get(this.requests.line(owner.lineId()).requestId());
		StaffMember staff = this.currentStaff.require();
		if (!staff.worksFor(request.organisation()) || !staff.is(owner.ownerGroup())) {
			throw CaseAccess.notFound();
		}
		String reference = request.reference().value();
		model.addAttribute("reference", reference);
		return this.tasks.open(reference)
			.stream()
			.filter((open) -> id.toString().equals(open.ids().get("batchId")))
			.findFirst()
			.map((task) -> "redirect:/camunda/app/tasklist/default/#/?task=" + task.id())
			.orElse("casework/search-closed");
	}

}
