package org.rightsdesk.fulfilment;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;

import org.springframework.stereotype.Component;

/** Nothing is done while it is unknown what came of it in one of the systems. */
@Component
class ActInSystemCheck implements StepCheck {

	static final String RECORDED = "RECORDED";

	private final SystemActions actions;

	ActInSystemCheck(SystemActions actions) {
		this.actions = actions;
	}

	@Override
	public String taskKey() {
		return ActForOwnerProcess.ACT_IN_SYSTEM;
	}

	@Override
	public String decision() {
		return ActForOwnerProcess.ACTED.name();
	}

	@Override
	public Set<String> codes() {
		return Set.of(RECORDED);
	}

	/** Whoever is second hears it in this sentence, and not from the engine. */
	@Override
	public List<String> missing(CompletedTask task) {
		return this.actions.lock(batch(task)).orElseThrow().closed() ? List.of(SystemActions.CLOSED)
				: StepCheck.super.missing(task);
	}

	@Override
	public List<Missing> left(CompletedTask task) {
		return this.actions.batch(batch(task))
			.orElseThrow()
			.systems()
			.stream()
			.filter((action) -> action.result() == null)
			.map((action) -> Missing.always(ask(action), "system-" + action.systemId()))
			.toList();
	}

	/** Names the work: data of an erasure that waits are restricted, and stay. */
	private static String ask(SystemAction action) {
		String what = switch (action.work()) {
			case RECTIFY -> "correct the data";
			case ERASE -> "erase the data";
			case RESTRICT -> "restrict the data";
			case LIFT_RESTRICTION -> "lift the restriction";
			case STOP -> "stop the use";
		};
		return "In " + action.systemName() + ": " + what + ", and record what came of it.";
	}

	@Override
	public void completed(CompletedTask task) {
		this.actions.close(batch(task), task.username());
	}

	private static UUID batch(CompletedTask task) {
		return UUID.fromString(task.codes().get(ActForOwnerProcess.BATCH_ID.name()));
	}

}
