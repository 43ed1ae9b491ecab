package org.rightsdesk.fulfilment;

import java.util.Optional;

import org.rightsdesk.correspondence.StaffNotices;
import org.rightsdesk.deadline.Milestone;
import org.rightsdesk.deadline.MilestoneAction;
import org.rightsdesk.deadline.MilestoneKind;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/** Reminds the owner of a system that a search is still open. */
@Component
class SearchChaser implements MilestoneAction {

	private final SearchPlan plan;

	private final Requests requests;

	private final Organisations organisations;

	private final StaffNotices notices;

	SearchChaser(SearchPlan plan, Requests requests, Organisations organisations, StaffNotices notices) {
		this.plan = plan;
		this.requests = requests;
		this.organisations = organisations;
		this.notices = notices;
	}

	@Override
	public boolean handles(MilestoneKind kind) {
		return kind == MilestoneKind.CHASER;
	}

	@Override
	public String perform(Milestone milestone) {
		Optional<SystemTask> task = this.plan.find(milestone.subjectId());
		if (task.isEmpty()) {
			return "NOT_A_SEARCH";
		}
		RequestLine line = this.requests.line(task.get().lineId());
		if (task.get().done() || line.closedAt() != null) {
			return "NOT_NEEDED";
		}
		remind(task.get(), this.requests.get(line.requestId()));
		return "OWNER_REMINDED";
	}

	private void remind(SystemTask task, SubjectRequest request) {
		Organisation organisation = this.organisations.get(request.organisation());
		String reference = request.reference().value();
		organisation.mailbox(task.ownerGroup())
			.ifPresent((to) -> this.notices.send(organisation.slug(), to, "Search still open: " + reference,
					"The search of %s for case %s is still open. Its target date is %s. You find the task in Tasklist."
						.formatted(task.systemName(), reference, task.targetOn())));
	}

}
