package org.rightsdesk.examples;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.rightsdesk.assessment.Clarifications;
import org.rightsdesk.correspondence.DeliveryTasks;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.deadline.ClockReason;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.extension.Extensions;
import org.rightsdesk.insight.LateReason;
import org.rightsdesk.insight.LateReasons;
import org.rightsdesk.lifecycle.Lifecycle;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/** What moves, stops or ends the time. */
@Component
@OnlyWithExamples
class ClockWork implements ExampleWork {

	private final ExampleDesk desk;

	private final Extensions extensions;

	private final Clarifications clarifications;

	private final Lifecycle lifecycle;

	private final Letters letters;

	private final DeliveryTasks delivery;

	private final LateReasons late;

	private final Clock clock;

	ClockWork(ExampleDesk desk, Extensions extensions, Clarifications clarifications, Lifecycle lifecycle,
			Letters letters, DeliveryTasks delivery, LateReasons late, Clock clock) {
		this.desk = desk;
		this.extensions = extensions;
		this.clarifications = clarifications;
		this.lifecycle = lifecycle;
		this.letters = letters;
		this.delivery = delivery;
		this.late = late;
		this.clock = clock;
	}

	@Override
	public Map<String, Doing> words() {
		return Map.of("proposed", this::proposed, "extended", this::extended, "queried", this::queried, "replied",
				this::replied, "withdrawn", this::withdrawn, "posted", this::posted, "late", this::late);
	}

	private void proposed(ExampleCase example, List<String> with) {
		this.extensions.propose(this.desk.line(example, with), ClockReason.COMPLEX,
				"The records of eleven years lie in four systems", ExampleDesk.CLERK);
	}

	private void extended(ExampleCase example, List<String> with) {
		this.desk.officer(example.reference(), this.desk.line(example, with), "userTask_approveExtension",
				"extensionApproval", "APPROVED");
	}

	private void queried(ExampleCase example, List<String> with) {
		this.clarifications.ask(example.id(), "Which years do you mean?", "We hold letters of twenty years",
				ExampleDesk.CLERK);
	}

	private void replied(ExampleCase example, List<String> with) {
		this.clarifications.waiting(example.id())
			.forEach(
					(asked) -> this.clarifications.answer(example.id(), asked.id(), "The last three years", List.of()));
	}

	private void withdrawn(ExampleCase example, List<String> with) {
		this.lifecycle.withdraw(example.id(), "requester");
	}

	/** All letters that lie there go by post today. */
	private void posted(ExampleCase example, List<String> with) {
		SubjectRequest request = this.desk.request(example.id());
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), request.zone());
		this.letters.of(example.id())
			.stream()
			.filter(Letter::toPost)
			.forEach((letter) -> this.delivery.posted(request, letter.id(), today,
					new StaffMember(ExampleDesk.CLERK, Set.of("case-handler"), Set.of(example.organisation()))));
	}

	private void late(ExampleCase example, List<String> with) {
		this.late.late(example.id())
			.forEach((line) -> this.late.write(example.id(), line, LateReason.valueOf(with.get(0)), ExampleDesk.CLERK));
	}

}
