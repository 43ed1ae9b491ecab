package org.rightsdesk.examples;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.rightsdesk.fulfilment.Answers;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/** Decides on a right, and approves what needs a second person. */
@Component
@OnlyWithExamples
class DecisionWork implements ExampleWork {

	private final ExampleDesk desk;

	private final Map<Right, Deciding> rights;

	private final Decisions decisions;

	private final Answers answers;

	DecisionWork(ExampleDesk desk, List<Deciding> rights, Decisions decisions, Answers answers) {
		this.desk = desk;
		this.rights = rights.stream().collect(Collectors.toMap(Deciding::right, Function.identity()));
		this.decisions = decisions;
		this.answers = answers;
	}

	@Override
	public Map<String, Doing> words() {
		return Map.of("decided", this::decided, "approved", this::approved);
	}

	private void decided(ExampleCase example, List<String> with) {
		this.rights.get(Right.valueOf(with.get(0)))
			.how()
			.decide(example, this.desk.line(example, with), Outcome.valueOf(with.get(1)));
	}

	private void approved(ExampleCase example, List<String> with) {
		UUID line = this.desk.line(example, with);
		Outcome outcome = Outcome.valueOf(this.decisions.of(line).orElseThrow().outcome());
		this.answers.read(line, outcome, ExampleDesk.OFFICER);
		this.desk.officer(example.reference(), line, "userTask_approveAnswer", "approval", "APPROVED");
	}

}
