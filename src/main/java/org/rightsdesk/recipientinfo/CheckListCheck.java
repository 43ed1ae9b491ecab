package org.rightsdesk.recipientinfo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.fulfilment.ReleaseConditions;
import org.rightsdesk.request.Outcome;

import org.springframework.stereotype.Component;

/** What the outcome of a question about recipients needs in the case file (N-2). */
@Component
class CheckListCheck implements StepCheck {

	private final RecipientListWork work;

	private final ReleaseConditions conditions;

	private final Decisions decisions;

	CheckListCheck(RecipientListWork work, ReleaseConditions conditions, Decisions decisions) {
		this.work = work;
		this.conditions = conditions;
		this.decisions = decisions;
	}

	@Override
	public String taskKey() {
		return ListRecipientsProcess.CHECK_LIST;
	}

	@Override
	public String decision() {
		return ListRecipientsProcess.LIST_OUTCOME.name();
	}

	@Override
	public Set<String> codes() {
		return Set.of("GRANTED", "PARTLY_GRANTED", "REFUSED_EXEMPTION", "NO_DATA_HELD");
	}

	@Override
	public List<Missing> left(CompletedTask task) {
		List<Missing> left = new ArrayList<>(this.conditions.missing(lineId(task)));
		left.addAll(this.work.missing(lineId(task)));
		return left;
	}

	@Override
	public void completed(CompletedTask task) {
		this.decisions.prepare(lineId(task), Outcome.valueOf(task.codes().get(decision())), task.username());
	}

	private static UUID lineId(CompletedTask task) {
		return UUID.fromString(task.codes().get(ListRecipientsProcess.LINE_ID.name()));
	}

}
