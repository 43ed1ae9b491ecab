package org.rightsdesk.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.correspondence.StaffNotices;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.LapsePlan;
import org.rightsdesk.deadline.MilestoneKind;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * The wait for the answer to a question about identity, each step once per call
 * and in its transaction.
 */
@Service
class IdentityWait {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private final IdentityTable table;

	private final Requests requests;

	private final RequestLog log;

	private final Organisations organisations;

	private final Deadlines deadlines;

	private final Letters letters;

	private final StaffNotices notices;

	private final MessageSource texts;

	private final Clock clock;

	IdentityWait(IdentityTable table, Requests requests, RequestLog log, Organisations organisations,
			Deadlines deadlines, Letters letters, StaffNotices notices, MessageSource texts, Clock clock) {
		this.table = table;
		this.requests = requests;
		this.log = log;
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.letters = letters;
		this.notices = notices;
		this.texts = texts;
		this.clock = clock;
	}

	/** What comes next, as long as no answer came. */
	Next next(String reference) {
		SubjectRequest request = request(reference);
		IdentityQuestion asked = waiting(request);
		boolean reminded = asked.remindedAt() != null;
		LapsePlan plan = plan(request, asked);
		LapsePlan.Step step = plan.next(this.clock.instant(), reminded, request.zone());
		Instant at = plan.nextLook(reminded, request.zone());
		if (step == LapsePlan.Step.WAIT && !reminded) {
			planReminder(request, asked.id(), at);
		}
		return new Next(step, at);
	}

	/** Half-way, once: by mail, or by whoever calls where there is no address. */
	void remind(String reference) {
		SubjectRequest request = request(reference);
		IdentityQuestion asked = waiting(request);
		if (asked.remindedAt() != null) {
			return;
		}
		LocalDate until = plan(request, asked).lapseOn();
		boolean mailed = this.letters.remind(request.id(), until);
		if (!mailed) {
			Object[] facts = { reference, DAY.format(until) };
			this.notices.remind(request.organisation(), organisation(request).desk().handlers(),
					this.texts.getMessage("identity.remind", facts, Locale.UK), false);
		}
		this.table.markReminded(asked.id(), this.clock.instant());
		this.deadlines.subjectDone(asked.id(), IdentityReminder.REMINDED);
		this.log.append(request.id(), "system", mailed ? "ANSWER_REMINDED" : "REMINDER_LISTED", "");
	}

	/** Notes the day; the spine closes the case. */
	void lapse(String reference) {
		SubjectRequest request = request(reference);
		this.table.markLapsed(waiting(request).id(), today(request));
	}

	/** A row that a sweep finds, should the timer of the process be lost. */
	private void planReminder(SubjectRequest request, UUID questionId, Instant at) {
		this.requests.lines(request.id())
			.stream()
			.filter((line) -> line.closedAt() == null)
			.findFirst()
			.ifPresent((line) -> this.deadlines.plan(line.id(), MilestoneKind.IDENTITY_REMINDER, questionId, at));
	}

	/** A letter that has not left takes none of the person's time. */
	private LapsePlan plan(SubjectRequest request, IdentityQuestion asked) {
		LocalDate left = this.letters.find(asked.letterId())
			.filter((letter) -> letter.state().gone())
			.map((letter) -> letter.leftOn(request.zone()))
			.orElseGet(() -> today(request));
		return LapsePlan.of(left, organisation(request).serviceLevels().lapseIdentity());
	}

	private IdentityQuestion waiting(SubjectRequest request) {
		return this.table.questions(request.id())
			.stream()
			.filter(IdentityQuestion::isWaiting)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("There is no question that waits for an answer."));
	}

	private LocalDate today(SubjectRequest request) {
		return this.clock.instant().atZone(request.zone()).toLocalDate();
	}

	private Organisation organisation(SubjectRequest request) {
		return this.organisations.get(request.organisation());
	}

	private SubjectRequest request(String reference) {
		return this.requests.find(new Reference(reference)).orElseThrow();
	}

	/**
	 * What comes next.
	 *
	 * @param at when to look again
	 */
	record Next(LapsePlan.Step step, Instant at) {
	}

}
