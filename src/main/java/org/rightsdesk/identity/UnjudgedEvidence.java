package org.rightsdesk.identity;

import java.time.LocalDate;
import java.util.UUID;

import org.rightsdesk.correspondence.EvidenceDeleted;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.deadline.Milestone;
import org.rightsdesk.deadline.MilestoneAction;
import org.rightsdesk.deadline.MilestoneKind;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Component;

/**
 * Evidence that nobody decides on: handlers are chased, then officers too, and in the end
 * it is deleted and the person is told. The day it came still counts (C-5, S10).
 */
@Component
class UnjudgedEvidence implements MilestoneAction {

	private final Evidence evidence;

	private final IdentityTable table;

	private final IdentityNotices notices;

	private final Requests requests;

	private final Letters letters;

	UnjudgedEvidence(Evidence evidence, IdentityTable table, IdentityNotices notices, Requests requests,
			Letters letters) {
		this.evidence = evidence;
		this.table = table;
		this.notices = notices;
		this.requests = requests;
		this.letters = letters;
	}

	@Override
	public boolean handles(MilestoneKind kind) {
		return kind == MilestoneKind.EVIDENCE_5_DAYS || kind == MilestoneKind.EVIDENCE_20_DAYS
				|| kind == MilestoneKind.EVIDENCE_30_DAYS;
	}

	@Override
	public String perform(Milestone milestone) {
		UUID requestId = this.requests.line(milestone.lineId()).requestId();
		if (!this.evidence.isHeld(requestId)) {
			return "NOT_NEEDED";
		}
		boolean judged = this.table.questions(requestId)
			.stream()
			.reduce((one, later) -> later)
			.filter((last) -> last.id().equals(milestone.subjectId()) || last.isDraft())
			.isEmpty();
		if (milestone.kind() == MilestoneKind.EVIDENCE_30_DAYS) {
			return judged ? delete(requestId, DeletionReason.TOO_OLD) : deleteUnseen(requestId, milestone.subjectId());
		}
		if (judged) {
			return "WAITS_FOR_THE_PERSON";
		}
		boolean late = milestone.kind() == MilestoneKind.EVIDENCE_20_DAYS;
		this.notices.undecided(requestId, late ? 20 : 5, late);
		return late ? "OFFICERS_TOLD" : "HANDLERS_TOLD";
	}

	private String deleteUnseen(UUID requestId, UUID questionId) {
		IdentityQuestion question = this.table.questions(requestId)
			.stream()
			.filter((one) -> one.id().equals(questionId))
			.findFirst()
			.orElseThrow();
		LocalDate came = question.answeredAt().atZone(this.requests.get(requestId).zone()).toLocalDate();
		this.table.wantAgain(questionId, true);
		this.letters.send(requestId, new EvidenceDeleted(came));
		return delete(requestId, DeletionReason.UNSEEN);
	}

	private String delete(UUID requestId, DeletionReason because) {
		this.evidence.delete(requestId, because);
		return "DELETED_" + because;
	}

}
