package org.rightsdesk.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.engine.RunningInstances;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;

/** The steps of the process, each once per call and in its transaction. */
@Service
class AssessmentSteps {

	private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

	/** Our own targets, in working days after what came before. */
	private static final int ASSESSMENT_DAYS = 3;

	private static final int APPROVAL_DAYS = 2;

	private final AssessmentTable table;

	private final AssessmentLetters letters;

	private final Requests requests;

	private final Organisations organisations;

	private final Deadlines deadlines;

	private final RunningInstances instances;

	private final Clock clock;

	AssessmentSteps(AssessmentTable table, AssessmentLetters letters, Requests requests, Organisations organisations,
			Deadlines deadlines, RunningInstances instances, Clock clock) {
		this.table = table;
		this.letters = letters;
		this.requests = requests;
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.instances = instances;
		this.clock = clock;
	}

	/**
	 * @param index counted from 0 in the order of the lines
	 */
	RequestLine line(String reference, int index) {
		UUID request = this.requests.find(new Reference(reference)).orElseThrow().id();
		return this.requests.lines(request).get(index);
	}

	/**
	 * Whether this instance works on the line. Where one right was opened again while
	 * others went on there are two spines, and each leaves to the other what it works on;
	 * a marketing stop goes its own way beside them (M-1).
	 * @param instance id of the one that asks
	 */
	boolean isOurs(RequestLine line, int index, String instance) {
		String reference = request(line.id()).reference().value();
		return line.closedAt() == null && Assessments.isAssessed(line)
				&& !this.instances.isOther(instance, reference, AssessRequestProcess.LINE_INDEX.name(), index);
	}

	/**
	 * Whether somebody opened an assessment of the line that is not finished. One that
	 * was decided and comes here again was cut short, so it is decided anew.
	 */
	boolean isOpen(RequestLine line) {
		this.table.lockLine(line.id());
		Optional<Assessment> open = this.table.open(line.id()).filter((one) -> line.closedAt() == null);
		open.filter((assessment) -> assessment.decision() != null)
			.ifPresent((assessment) -> this.table.decideAnew(assessment.id()));
		return open.isPresent();
	}

	Instant dueOfAssessment(UUID lineId) {
		return target(lineId, ASSESSMENT_DAYS);
	}

	/** Never after the time for a refusal is over (F-6), as long as it is not. */
	Instant dueOfApproval(UUID lineId) {
		Instant target = target(lineId, APPROVAL_DAYS);
		LocalDate last = this.deadlines.of(lineId).dueDate();
		Instant limit = (last != null) ? last.atTime(END_OF_DAY).atZone(request(lineId).zone()).toInstant() : target;
		return limit.isBefore(target) && limit.isAfter(this.clock.instant()) ? limit : target;
	}

	private Instant target(UUID lineId, int days) {
		SubjectRequest request = request(lineId);
		String calendar = this.organisations.get(request.organisation()).calendar();
		LocalDate today = this.clock.instant().atZone(request.zone()).toLocalDate();
		return this.deadlines.addWorkingDays(calendar, today, days)
			.atTime(END_OF_DAY)
			.atZone(request.zone())
			.toInstant();
	}

	/** What was decided; nothing more follows from going on as usual. */
	AssessmentDecision prepare(UUID lineId) {
		Assessment assessment = open(lineId);
		if (!assessment.decision().isApproved()) {
			this.table.end(assessment.id(), this.clock.instant());
		}
		return assessment.decision();
	}

	void send(UUID lineId) {
		Assessment assessment = open(lineId);
		if (assessment.approval().approvedBy() == null) {
			throw new IllegalStateException("The assessment is not approved");
		}
		RequestLine line = this.requests.line(lineId);
		if (!AllowedDecisions.of(line.right(), assessment.finding()).contains(assessment.decision())) {
			throw new IllegalStateException("This right is never refused on this ground");
		}
		this.table.written(assessment.id(), this.letters.send(assessment));
	}

	/**
	 * The period ends when the letter is sent: with the moment the mail server took it,
	 * or the day it was posted (law.md 5.1, F-6).
	 */
	void record(UUID lineId) {
		Assessment assessment = open(lineId);
		Letter letter = this.letters.letter(assessment)
			.filter((one) -> one.state().gone())
			.orElseThrow(() -> new IllegalStateException("The letter has not been sent"));
		this.deadlines.record(lineId,
				(letter.sentAt() != null) ? ClockEvent.at(ClockEventType.RESPONDED, letter.sentAt())
						: ClockEvent.on(ClockEventType.RESPONDED, letter.postedOn()));
		this.requests.closeLine(lineId, assessment.finding().outcome(), "system");
		this.table.end(assessment.id(), this.clock.instant());
	}

	/** The fee is paid, waived, or did not come: nothing of it is left to assess. */
	void recordFee(UUID lineId) {
		this.table.end(open(lineId).id(), this.clock.instant());
	}

	private Assessment open(UUID lineId) {
		return this.table.open(lineId).orElseThrow(() -> new IllegalStateException("No assessment is open"));
	}

	private SubjectRequest request(UUID lineId) {
		return this.requests.get(this.requests.line(lineId).requestId());
	}

}
