package org.rightsdesk.restriction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;
import org.rightsdesk.request.RequestLog;

import org.springframework.stereotype.Component;

/**
 * An officer ends a restriction only with the words that L-9 needs. It is the second pair
 * of eyes on whatever ended the cause.
 */
@Component
class DecideLiftCheck implements StepCheck {

	static final String LIFT = "LIFT";

	static final String KEEP = "KEEP";

	private static final String PLACE = "restriction";

	private final RestrictionTable table;

	private final RequestLog log;

	DecideLiftCheck(RestrictionTable table, RequestLog log) {
		this.table = table;
		this.log = log;
	}

	@Override
	public String taskKey() {
		return LiftRestrictionProcess.DECIDE_LIFT;
	}

	@Override
	public String decision() {
		return LiftRestrictionProcess.LIFT_DECISION.name();
	}

	@Override
	public Set<String> codes() {
		return Set.of(LIFT, KEEP);
	}

	@Override
	public List<Missing> left(CompletedTask task) {
		List<Missing> left = new ArrayList<>();
		refusal(task).ifPresent((sentence) -> left.add(Missing.always(sentence, PLACE)));
		if (!restriction(task).lift().drafted()) {
			left.add(Missing.forCode(LIFT, "Write when the restriction ends, why, and what you do with the data again.",
					PLACE));
		}
		return left;
	}

	@Override
	public Optional<String> refusal(CompletedTask task) {
		return task.groups().contains("officer") ? Optional.empty()
				: Optional.of("Only a data protection officer ends a restriction.");
	}

	@Override
	public void completed(CompletedTask task) {
		DataRestriction restriction = restriction(task);
		String code = task.codes().get(decision());
		if (code.equals(LIFT)) {
			this.table.decide(restriction.id(), task.username());
		}
		this.log.append(restriction.requestId(), task.username(), "LIFT_DECIDED", code);
	}

	private DataRestriction restriction(CompletedTask task) {
		return this.table.find(UUID.fromString(task.codes().get(LiftRestrictionProcess.RESTRICTION_ID.name())))
			.orElseThrow();
	}

}
