package org.rightsdesk.casework;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.rightsdesk.engine.CurrentStaff;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.engine.StaffTask;
import org.rightsdesk.engine.StaffTasks;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Restrictions;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who may open which case. A case that is not yours and one that does not exist answer
 * the same (S4); of one that is restricted to others people may know reference and date.
 */
@Component
class CaseAccess {

	private final StaffTasks tasks;

	private final CurrentStaff currentStaff;

	private final Requests requests;

	private final Restrictions restrictions;

	private final Organisations organisations;

	private final HttpServletRequest http;

	CaseAccess(StaffTasks tasks, CurrentStaff currentStaff, Requests requests, Restrictions restrictions,
			Organisations organisations, HttpServletRequest http) {
		this.tasks = tasks;
		this.currentStaff = currentStaff;
		this.requests = requests;
		this.restrictions = restrictions;
		this.organisations = organisations;
		this.http = http;
	}

	/**
	 * Opens a case from a task, or by its reference for handlers and officers of its
	 * organisation.
	 * @throws CaseRestricted where it would be theirs, were it not restricted
	 */
	OpenCase open(String taskId, String reference) {
		StaffMember staff = this.currentStaff.require();
		if (taskId != null) {
			this.tasks.keptFrom(taskId).ifPresent((task) -> {
				throw restricted(find(task.reference()));
			});
			StaffTask task = this.tasks.readable(taskId).orElseThrow(CaseAccess::notFound);
			return view(find(task.reference()), staff, task);
		}
		SubjectRequest request = find(reference);
		OpenCase found = view(request, staff, null);
		if (!found.whole() || !staff.worksFor(request.organisation())) {
			throw notFound();
		}
		if (this.restrictions.of(request.id()).bars(staff.username())) {
			throw restricted(request);
		}
		return found;
	}

	/** Whether the task was done by what was just entered; the case itself stays open. */
	boolean isTaskGone(OpenCase open) {
		return open.task() != null && open.whole() && this.tasks.readable(open.task().id()).isEmpty();
	}

	private CaseRestricted restricted(SubjectRequest request) {
		return new CaseRestricted(request, this.organisations.get(request.organisation()));
	}

	private OpenCase view(SubjectRequest request, StaffMember staff, StaffTask task) {
		List<RequestLine> lines = this.requests.lines(request.id());
		return new OpenCase(request, this.organisations.get(request.organisation()), lines, staff, task, chosen(lines));
	}

	/**
	 * The line whose number the address names, on every page of the case; null for none.
	 */
	private RequestLine chosen(List<RequestLine> lines) {
		String number = this.http.getParameter("line");
		return lines.stream().filter((line) -> String.valueOf(line.number()).equals(number)).findFirst().orElse(null);
	}

	private SubjectRequest find(String reference) {
		if (!Reference.isReference(reference)) {
			throw notFound();
		}
		return this.requests.find(new Reference(reference)).orElseThrow(CaseAccess::notFound);
	}

	static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
