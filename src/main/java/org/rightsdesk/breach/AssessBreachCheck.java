package org.rightsdesk.breach;

import java.time.Clock;
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
 * What an officer has to have written down before a possible breach is decided: for
 * whether the regulator is told, and the people, there must be reasons (Art. 33, 34).
 */
@Component
class AssessBreachCheck implements StepCheck {

	private static final String PLACE = "breach";

	private static final String NOTIFY = BreachDecision.NOTIFY_REGULATOR.name();

	private final BreachTable table;

	private final RequestLog log;

	private final Clock clock;

	AssessBreachCheck(BreachTable table, RequestLog log, Clock clock) {
		this.table = table;
		this.log = log;
		this.clock = clock;
	}

	@Override
	public String taskKey() {
		return AssessBreachProcess.ASSESS_BREACH;
	}

	@Override
	public String decision() {
		return AssessBreachProcess.BREACH_DECISION.name();
	}

	@Override
	public Set<String> codes() {
		return Set.of(NOTIFY, BreachDecision.NO_RISK.name());
	}

	@Override
	public List<Missing> left(CompletedTask task) {
		Breach breach = breach(task);
		List<Missing> left = new ArrayList<>();
		refusal(task).ifPresent((sentence) -> left.add(Missing.always(sentence, PLACE)));
		if (breach.findings() == null) {
			left.add(Missing.always("Write what you found, and why people are or are not at risk.", PLACE));
		}
		if (breach.notifiedAt() == null) {
			left.add(Missing.forCode(NOTIFY, "Record when the regulator was told.", PLACE));
		}
		if (breach.highRisk() == null) {
			left.add(Missing.forCode(NOTIFY, "Record whether the risk to people is high.", PLACE));
		}
		else if (breach.highRisk() && breach.peopleToldAt() == null) {
			left.add(Missing.forCode(NOTIFY, "The risk is high: record when the people were told.", PLACE));
		}
		return left;
	}

	@Override
	public Optional<String> refusal(CompletedTask task) {
		return task.groups().contains("officer") ? Optional.empty()
				: Optional.of("Only a data protection officer decides on a possible breach.");
	}

	@Override
	public void completed(CompletedTask task) {
		Breach breach = breach(task);
		BreachDecision decision = BreachDecision.valueOf(task.codes().get(decision()));
		this.table.decide(breach.id(), decision, task.username(), this.clock.instant());
		this.log.append(breach.requestId(), task.username(), "BREACH_DECIDED", decision.name());
	}

	private Breach breach(CompletedTask task) {
		return this.table.find(UUID.fromString(task.codes().get(AssessBreachProcess.BREACH_ID.name()))).orElseThrow();
	}

}
