package org.rightsdesk.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.rightsdesk.correspondence.AnswerWait;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterData;
import org.rightsdesk.correspondence.ClockEffect;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.correspondence.StaffNotices;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.ClockState;
import org.rightsdesk.deadline.LapsePlan;
import org.rightsdesk.deadline.LapsePlan.Step;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of the process, each once per call and in its transaction. */
@Service
class ClarificationSteps {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private final ClarificationTable table;

	private final Pauses pauses;

	private final Requests requests;

	private final RequestLog log;

	private final Organisations organisations;

	private final Letters letters;

	private final StaffNotices notices;

	private final MessageSource texts;

	private final Clock clock;

	ClarificationSteps(ClarificationTable table, Pauses pauses, Requests requests, RequestLog log,
			Organisations organisations, Letters letters, StaffNotices notices, MessageSource texts, Clock clock) {
		this.table = table;
		this.pauses = pauses;
		this.requests = requests;
		this.log = log;
		this.organisations = organisations;
		this.letters = letters;
		this.notices = notices;
		this.texts = texts;
		this.clock = clock;
	}

	/** Writes L-3 and puts it on its way. */
	void send(UUID id) {
		Clarification asked = this.table.lock(id).orElseThrow();
		SubjectRequest request = request(asked);
		if (asked.answeredAt() != null) {
			return;
		}
		ClockEffect effect = (this.pauses.effect(request) == ClarificationEffect.CLOCK_STANDS_STILL)
				? ClockEffect.STANDS_STILL : ClockEffect.GOES_ON;
		LapsePlan plan = plan(request, today(request));
		this.table.written(id, this.letters.send(request.id(), new LetterData.Clarification(asked.question(),
				asked.why(), effect, new AnswerWait(plan.remindOn(), plan.lapseOn()))));
	}

	/** The clock stands still from the day on which the question left (C-7). */
	@Transactional
	public Clarification left(Letter letter) {
		Clarification asked = this.table.ofLetter(letter.id()).flatMap(this.table::lock).orElseThrow();
		if (asked.leftOn() != null) {
			return asked;
		}
		SubjectRequest request = request(asked);
		ClockEvent event = (letter.sentAt() != null)
				? ClockEvent.at(ClockEventType.CLARIFICATION_REQUESTED, letter.sentAt())
				: ClockEvent.on(ClockEventType.CLARIFICATION_REQUESTED, letter.postedOn());
		this.table.left(asked.id(), event.date(request.zone()));
		this.pauses.record(request, event);
		this.log.append(request.id(), "system", "CLARIFICATION_REQUESTED", "");
		return this.table.lock(asked.id()).orElseThrow();
	}

	/** What comes next, as long as no answer came. */
	Next next(UUID id) {
		Clarification asked = this.table.lock(id).orElseThrow();
		SubjectRequest request = request(asked);
		Instant now = this.clock.instant();
		boolean reminded = asked.remindedAt() != null;
		LapsePlan own = plan(request, asked.leftOn());
		Step step = own.next(now, reminded, request.zone());
		if (step == Step.WAIT && !reminded) {
			this.pauses.planReminder(request, id, own.nextLook(false, request.zone()));
		}
		if (step != Step.LAPSE) {
			return new Next(step, false, own.nextLook(reminded, request.zone()));
		}
		if (request.closedAt() != null || this.pauses.any(request, ClockState.RUNNING)) {
			return new Next(Step.LAPSE, false, now);
		}
		// As long as it is open who asks, the wait for that answer decides; and an answer
		// of ours on its way ends the case by itself.
		if (this.pauses.any(request, ClockState.NOT_STARTED) || this.letters.isAnswerOnItsWay(request.id())) {
			return new Next(Step.WAIT, false, now.plus(Duration.ofDays(1)));
		}
		// The case does not lapse while a later question still has its time.
		LapsePlan last = plan(request, last(asked).leftOn());
		return new Next(last.next(now, true, request.zone()), true, last.lapseAt(request.zone()));
	}

	/** Half-way, once: by mail, or by whoever calls where there is no address. */
	void remind(UUID id) {
		Clarification asked = this.table.lock(id).orElseThrow();
		if (asked.remindedAt() != null) {
			return;
		}
		SubjectRequest request = request(asked);
		LocalDate until = plan(request, asked.leftOn()).lapseOn();
		boolean mailed = this.letters.remind(request.id(), until);
		if (!mailed) {
			tell(request, "assessment.remind", until);
		}
		this.table.reminded(id, this.clock.instant());
		this.pauses.reminded(id);
		this.log.append(request.id(), "system", mailed ? "ANSWER_REMINDED" : "REMINDER_LISTED", "");
	}

	/** Notes the day for every question that waits; the spine closes the case. */
	void lapse(UUID id) {
		SubjectRequest request = request(this.table.lock(id).orElseThrow());
		this.table.lapsed(request.id(), today(request));
	}

	/** Where time goes on, silence closes nothing: staff go on with what they know. */
	void goOn(UUID id) {
		SubjectRequest request = request(this.table.lock(id).orElseThrow());
		if (request.closedAt() == null) {
			tell(request, "assessment.goOn", today(request));
			this.log.append(request.id(), "system", "CLARIFICATION_NOT_ANSWERED", "");
		}
	}

	private void tell(SubjectRequest request, String key, LocalDate date) {
		Object[] facts = { request.reference().value(), DAY.format(date) };
		this.notices.remind(request.organisation(), organisation(request).desk().handlers(),
				this.texts.getMessage(key, facts, Locale.UK), false);
	}

	/** The question of the case that left last and waits. */
	private Clarification last(Clarification asked) {
		List<Clarification> waiting = this.table.of(asked.requestId())
			.stream()
			.filter(Clarification::isWaiting)
			.toList();
		return waiting.stream().reduce(asked, (one, other) -> other.leftOn().isAfter(one.leftOn()) ? other : one);
	}

	private LapsePlan plan(SubjectRequest request, LocalDate left) {
		return LapsePlan.of(left, organisation(request).serviceLevels().lapseClarification());
	}

	private Organisation organisation(SubjectRequest request) {
		return this.organisations.get(request.organisation());
	}

	private LocalDate today(SubjectRequest request) {
		return this.clock.instant().atZone(request.zone()).toLocalDate();
	}

	private SubjectRequest request(Clarification asked) {
		return this.requests.get(asked.requestId());
	}

	/**
	 * What comes next.
	 *
	 * @param mayLapse whether silence may close the case, once the time is over
	 * @param at when to look again
	 */
	record Next(Step step, boolean mayLapse, Instant at) {
	}

}
