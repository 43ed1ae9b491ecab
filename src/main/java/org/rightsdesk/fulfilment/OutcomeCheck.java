package org.rightsdesk.fulfilment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;
import org.rightsdesk.engine.Var;
import org.rightsdesk.request.AllowedOutcomes;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;

/**
 * The task in which staff decide how the answer to a right ends: with an outcome that the
 * law knows for it (law.md 6.0), once everything is written that it needs.
 */
public abstract class OutcomeCheck implements StepCheck {

	private final String taskKey;

	private final Var<String> decision;

	private final Set<String> codes;

	private final Decisions decisions;

	private final List<Function<UUID, List<Missing>>> needs;

	/**
	 * @param decision of the form, whose codes are outcomes
	 * @param needs what is missing for a line, each for the outcomes that it holds up
	 */
	@SafeVarargs
	protected OutcomeCheck(String taskKey, Var<String> decision, Right right, Decisions decisions,
			Function<UUID, List<Missing>>... needs) {
		this.taskKey = taskKey;
		this.decision = decision;
		this.decisions = decisions;
		this.needs = List.of(needs);
		Set<Outcome> outcomes = EnumSet.copyOf(AnswerWords.ANSWERS);
		outcomes.retainAll(AllowedOutcomes.of(right));
		this.codes = outcomes.stream().map(Outcome::name).collect(Collectors.toUnmodifiableSet());
	}

	@Override
	public String taskKey() {
		return this.taskKey;
	}

	@Override
	public String decision() {
		return this.decision.name();
	}

	@Override
	public Set<String> codes() {
		return this.codes;
	}

	@Override
	public List<Missing> left(CompletedTask task) {
		return this.needs.stream().flatMap((need) -> need.apply(lineId(task)).stream()).toList();
	}

	@Override
	public void completed(CompletedTask task) {
		this.decisions.prepare(lineId(task), Outcome.valueOf(task.codes().get(decision())), task.username());
	}

	private static UUID lineId(CompletedTask task) {
		return UUID.fromString(task.codes().get(ApproveAnswerProcess.LINE_ID.name()));
	}

}
