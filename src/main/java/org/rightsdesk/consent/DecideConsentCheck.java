package org.rightsdesk.consent;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;
import org.rightsdesk.fulfilment.Decisions;

import org.springframework.stereotype.Component;

/**
 * A withdrawal is answered only when it has stopped, or with the other ground in words.
 */
@Component
class DecideConsentCheck implements StepCheck {

	private final ConsentWork work;

	private final Decisions decisions;

	DecideConsentCheck(ConsentWork work, Decisions decisions) {
		this.work = work;
		this.decisions = decisions;
	}

	@Override
	public String taskKey() {
		return WithdrawConsentProcess.DECIDE_CONSENT;
	}

	@Override
	public String decision() {
		return WithdrawConsentProcess.CONSENT_DECISION.name();
	}

	@Override
	public Set<String> codes() {
		return Arrays.stream(ConsentDecision.values()).map(Enum::name).collect(Collectors.toSet());
	}

	@Override
	public List<Missing> left(CompletedTask task) {
		List<Missing> missing = this.work.missing(line(task));
		return Arrays.stream(ConsentDecision.values())
			.flatMap((decision) -> missing.stream()
				.filter((one) -> one.holdsUp(decision.outcome().name()))
				.map((one) -> Missing.forCode(decision.name(), one.sentence(), one.anchor())))
			.toList();
	}

	@Override
	public void completed(CompletedTask task) {
		this.decisions.prepare(line(task), ConsentDecision.valueOf(task.codes().get(decision())).outcome(),
				task.username());
	}

	private static UUID line(CompletedTask task) {
		return UUID.fromString(task.codes().get(WithdrawConsentProcess.LINE_ID.name()));
	}

}
