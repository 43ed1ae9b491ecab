package org.rightsdesk.fulfilment;

import java.util.Optional;

import org.rightsdesk.deadline.Milestone;
import org.rightsdesk.deadline.MilestoneAction;
import org.rightsdesk.deadline.MilestoneKind;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Component;

/**
 * Reminds an owner, once for all their systems, that a search or other work is open
 * (X-10).
 */
@Component
class SearchChaser implements MilestoneAction {

	private final SearchPlan plan;

	private final SystemActions actions;

	private final Requests requests;

	private final OwnerMail mail;

	SearchChaser(SearchPlan plan, SystemActions actions, Requests requests, OwnerMail mail) {
		this.plan = plan;
		this.actions = actions;
		this.requests = requests;
		this.mail = mail;
	}

	@Override
	public boolean handles(MilestoneKind kind) {
		return kind == MilestoneKind.CHASER;
	}

	@Override
	public String perform(Milestone milestone) {
		Optional<OwnerSearch> search = this.plan.search(milestone.subjectId());
		if (search.isEmpty()) {
			return this.actions.batch(milestone.subjectId()).map(this::remindToAct).orElse("NOT_A_SEARCH");
		}
		RequestLine line = this.requests.line(search.get().lineId());
		if (search.get().done() || line.closedAt() != null) {
			return "NOT_NEEDED";
		}
		this.mail.remind(search.get(), this.requests.get(line.requestId()));
		return "OWNER_REMINDED";
	}

	private String remindToAct(OwnerActions owner) {
		RequestLine line = this.requests.line(owner.lineId());
		if (owner.closed() || line.closedAt() != null) {
			return "NOT_NEEDED";
		}
		this.mail.remindToAct(owner, this.requests.get(line.requestId()));
		return "OWNER_REMINDED";
	}

}
