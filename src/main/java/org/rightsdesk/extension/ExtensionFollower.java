package org.rightsdesk.extension;

import java.util.UUID;

import org.rightsdesk.deadline.ClockFollower;
import org.rightsdesk.deadline.ClockResult;
import org.rightsdesk.deadline.ClockState;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/** A proposal ends with its request, and its limit moves with the clock (C-16). */
@Component
class ExtensionFollower implements ClockFollower {

	private final ExtensionTable table;

	private final Requests requests;

	private final NoticeLimits limits;

	private final ExtendDeadlineProcess process;

	ExtensionFollower(ExtensionTable table, Requests requests, NoticeLimits limits, ExtendDeadlineProcess process) {
		this.table = table;
		this.requests = requests;
		this.limits = limits;
		this.process = process;
	}

	@Override
	public void clockChanged(UUID lineId, ClockResult now) {
		this.table.open(lineId).ifPresent((extension) -> {
			SubjectRequest request = this.requests.get(this.requests.line(lineId).requestId());
			String reference = request.reference().value();
			if (now.state() == ClockState.CLOSED) {
				this.process.requestEnded(reference, lineId);
			}
			else {
				this.process.moveLimit(reference, lineId, (extension.letterId() != null)
						? this.limits.noticeEnds(lineId) : this.limits.approvalEnds(lineId));
			}
		});
	}

}
