package org.rightsdesk.casework;

import java.util.UUID;

import org.rightsdesk.engine.CurrentStaff;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.engine.StaffTask;
import org.rightsdesk.engine.StaffTasks;
import org.rightsdesk.recipients.Notice;
import org.rightsdesk.recipients.ProductWork;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The link in the mail that asks an owner to act in a product, as
 * {@link SearchLinkController}.
 */
@Controller
class ProductLinkController {

	private final ProductWork products;

	private final Requests requests;

	private final StaffTasks tasks;

	private final CurrentStaff currentStaff;

	ProductLinkController(ProductWork products, Requests requests, StaffTasks tasks, CurrentStaff currentStaff) {
		this.products = products;
		this.requests = requests;
		this.tasks = tasks;
		this.currentStaff = currentStaff;
	}

	@GetMapping("/staff/notices/{id}")
	String open(@PathVariable UUID id, Model model) {
		StaffMember staff = this.currentStaff.require();
		Notice notice = this.products.notice(id)
			.filter((one) -> staff.worksFor(one.organisation()))
			.filter((one) -> this.products.ownerGroup(one).filter(staff::is).isPresent())
			.orElseThrow(CaseAccess::notFound);
		String reference = this.requests.get(notice.requestId()).reference().value();
		model.addAttribute("reference", reference);
		return this.tasks.open(reference)
			.stream()
			.filter((task) -> ProductWork.noticeOf(task).filter(id::equals).isPresent())
			.findFirst()
			.map(StaffTask::id)
			.map((task) -> "redirect:/camunda/app/tasklist/default/#/?task=" + task)
			.orElse("casework/search-closed");
	}

}
