package org.rightsdesk.recipients;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/** What has to stand in the case file before recipients are told (L-8, N-3). */
@Component
class ConfirmRecipientsCheck implements StepCheck {

	private static final String PLACE = "recipients";

	private final RoundTable rounds;

	private final NoticeTable table;

	private final NoticeSteps steps;

	ConfirmRecipientsCheck(RoundTable rounds, NoticeTable table, NoticeSteps steps) {
		this.rounds = rounds;
		this.table = table;
		this.steps = steps;
	}

	@Override
	public String taskKey() {
		return InvolveRecipientsProcess.CONFIRM_RECIPIENTS;
	}

	@Override
	public String decision() {
		return InvolveRecipientsProcess.RECIPIENTS_DECISION.name();
	}

	@Override
	public Set<String> codes() {
		return Set.of("CONFIRMED");
	}

	@Override
	public List<Missing> left(CompletedTask task) {
		Round round = this.rounds.find(roundId(task)).orElseThrow();
		List<Notice> notices = this.table.ofRound(round.id());
		List<Missing> left = new ArrayList<>();
		if (round.records().isEmpty() && notices.stream().anyMatch(Notice::proposed)) {
			left.add(Missing.always("Write by what the recipients find the records: the least that will do.", PLACE));
		}
		if (round.changed().isEmpty() && round.what().equals(Right.RECTIFICATION.name())
				&& notices.stream().anyMatch(Notice::proposed)) {
			left.add(Missing.always("Write what is correct now, so that recipients can correct it too.", PLACE));
		}
		if (notices.stream().filter(Notice::proposed).anyMatch(Notice::effortUndecided)) {
			left.add(Missing.always("An officer has to approve that a recipient is not told, or you take that back.",
					PLACE));
		}
		if (parentMissing(notices)) {
			left.add(Missing.always(
					"Somebody on the list is told by another recipient who is not on it: add that one, or take both out.",
					PLACE));
		}
		return left;
	}

	private static boolean parentMissing(List<Notice> notices) {
		Set<String> told = notices.stream()
			.filter(Notice::proposed)
			.map(Notice::recipientId)
			.collect(Collectors.toSet());
		return notices.stream()
			.filter((notice) -> notice.proposed() && notice.action() == NoticeAction.THROUGH_PARENT)
			.anyMatch((notice) -> !told.contains(notice.parentId()));
	}

	@Override
	public void completed(CompletedTask task) {
		this.steps.confirm(roundId(task), task.username());
	}

	private static UUID roundId(CompletedTask task) {
		return UUID.fromString(task.codes().get(InvolveRecipientsProcess.ROUND_ID.name()));
	}

}
