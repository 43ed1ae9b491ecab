package org.rightsdesk.examples;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.rightsdesk.fulfilment.Answers;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.insight.HoursSpent;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/** Decides on a right, and approves what needs a second person. */
@Component
@OnlyWithExamples
class DecisionWork implements ExampleWork {

	private static final String APPROVE = "userTask_approveAnswer";

	private static final String APPROVAL = "approval";

	private final ExampleDesk desk;

	private final Map<Right, Deciding> rights;

	private final Decisions decisions;

	private final Answers answers;

	private final HoursSpent hours;

	DecisionWork(ExampleDesk desk, List<Deciding> rights, Decisions decisions, Answers answers, HoursSpent hours) {
		this.desk = desk;
		this.rights = rights.stream().collect(Collectors.toMap(Deciding::right, Function.identity()));
		this.decisions = decisions;
		this.answers = answers;
		this.hours = hours;
	}

	@Override
	public Map<String, Doing> words() {
		return Map.of("decided", this::decided, "returned", this::returned, "approved", this::approved, "took",
				this::took);
	}

	private void decided(ExampleCase example, List<String> with) {
		this.rights.get(Right.valueOf(with.get(0)))
			.how()
			.decide(example, this.desk.line(example, with), Outcome.valueOf(with.get(1)));
	}

	private void returned(ExampleCase example, List<String> with) {
		UUID line = this.desk.line(example, with);
		this.decisions.draftReturn(line, "Say it in plainer words", ExampleDesk.OFFICER);
		this.desk.officer(example.reference(), line, APPROVE, APPROVAL, "RETURNED");
	}

	private void approved(ExampleCase example, List<String> with) {
		UUID line = this.desk.line(example, with);
		Outcome outcome = Outcome.valueOf(this.decisions.of(line).orElseThrow().outcome());
		this.answers.read(line, outcome, ExampleDesk.OFFICER);
		this.desk.officer(example.reference(), line, APPROVE, APPROVAL, "APPROVED");
	}

	/** How long it took everybody, in hours. */
	private void took(ExampleCase example, List<String> with) {
		this.hours.write(example.id(), this.desk.line(example, with), new BigDecimal(with.get(1)), ExampleDesk.CLERK);
	}

}
