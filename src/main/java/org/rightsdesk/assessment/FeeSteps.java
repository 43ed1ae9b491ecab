package org.rightsdesk.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.rightsdesk.correspondence.AnswerWait;
import org.rightsdesk.correspondence.FeeNotice;
import org.rightsdesk.correspondence.LapsedFor;
import org.rightsdesk.correspondence.LetterData;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockReason;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.LapsePlan;
import org.rightsdesk.deadline.LapsePlan.Step;
import org.rightsdesk.deadline.MilestoneKind;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;

/** The steps of the process, each once per call and in its transaction. */
@Service
class FeeSteps {

	static final String REMINDED = "PERSON_REMINDED";

	private static final String BY = "system";

	/** As long as the letter has not left there is no date to wait for. */
	private static final Duration LATEST_LOOK = Duration.ofDays(30);

	private final FeeTable table;

	private final FeeRules rules;

	private final FeeWords words;

	private final Requests requests;

	private final RequestLog log;

	private final Deadlines deadlines;

	private final Letters letters;

	private final Clock clock;

	FeeSteps(FeeTable table, FeeRules rules, FeeWords words, Requests requests, RequestLog log, Deadlines deadlines,
			Letters letters, Clock clock) {
		this.table = table;
		this.rules = rules;
		this.words = words;
		this.requests = requests;
		this.log = log;
		this.deadlines = deadlines;
		this.letters = letters;
		this.clock = clock;
	}

	/**
	 * Writes L-4 and puts it on its way; not again in a case that was opened again, and
	 * not for a fee that nobody has to pay any more.
	 */
	void send(UUID lineId) {
		Fee fee = fee(lineId);
		if (fee.state() == FeeState.DRAFTED) {
			throw new IllegalStateException("Nobody has approved the fee");
		}
		if (fee.state() == FeeState.APPROVED) {
			this.table.sent(fee.id(), this.letters.send(request(lineId).id(), notice(fee, fee.reason())));
		}
	}

	/** L-4 as it would say it if it left today. */
	FeeNotice notice(Fee fee, String reason) {
		RequestLine line = line(fee.lineId());
		LapsePlan plan = this.rules.wait(line, this.rules.today(line));
		return new FeeNotice(line.id(), reason, fee.items(), fee.total(),
				new AnswerWait(plan.remindOn(), plan.lapseOn()));
	}

	/** What comes next, by what is on record. */
	Next next(UUID lineId) {
		Fee fee = fee(lineId);
		Instant now = this.clock.instant();
		if (fee.state().isSettled()) {
			return new Next(true, Step.WAIT, now);
		}
		if (fee.askedOn() == null) {
			return new Next(false, Step.WAIT, now.plus(LATEST_LOOK));
		}
		RequestLine line = line(lineId);
		SubjectRequest request = request(lineId);
		boolean reminded = fee.remindedAt() != null;
		LapsePlan plan = this.rules.wait(line, fee.askedOn());
		Step step = plan.next(now, reminded, request.zone());
		if (step == Step.WAIT && !reminded) {
			this.deadlines.plan(lineId, MilestoneKind.FEE_REMINDER, fee.id(), plan.nextLook(false, request.zone()));
		}
		return new Next(false, step, plan.nextLook(reminded, request.zone()));
	}

	/** Half-way, once: by mail, or by whoever calls where there is no address. */
	void remind(UUID lineId) {
		Fee fee = fee(lineId);
		if (fee.remindedAt() != null || fee.state() != FeeState.WAITING) {
			return;
		}
		SubjectRequest request = request(lineId);
		LocalDate until = this.rules.wait(line(lineId), fee.askedOn()).lapseOn();
		boolean mailed = this.letters.remindOfFee(request.id(), until);
		if (!mailed) {
			this.words.tellHandlers(request, "fee.remind", until);
		}
		this.table.reminded(fee.id(), this.clock.instant());
		this.deadlines.subjectDone(fee.id(), REMINDED);
		this.log.append(request.id(), BY, mailed ? "FEE_REMINDED" : "REMINDER_LISTED", "");
	}

	/** The line ends today; whatever is paid later opens it again. */
	void lapse(UUID lineId) {
		LocalDate today = this.rules.today(line(lineId));
		// The clock first: whoever watches it locks in this order too.
		this.deadlines.record(lineId, ClockEvent.lapsed(today, ClockReason.FEE));
		this.table.lapsed(fee(lineId).id(), today);
		this.requests.closeLine(lineId, Outcome.LAPSED, BY);
		this.log.append(request(lineId).id(), BY, "FEE_LAPSED", "");
	}

	void confirmLapse(UUID lineId) {
		this.letters.send(request(lineId).id(), new LetterData.Lapse(lineId, fee(lineId).lapsedOn(), LapsedFor.FEE));
	}

	private Fee fee(UUID lineId) {
		return this.table.lock(lineId)
			.orElseThrow(() -> new IllegalStateException("Nobody has worked out the fee of this line"));
	}

	private RequestLine line(UUID lineId) {
		return this.requests.line(lineId);
	}

	private SubjectRequest request(UUID lineId) {
		return this.requests.get(line(lineId).requestId());
	}

	/**
	 * What comes next.
	 *
	 * @param settled whether nothing is to be paid any more
	 * @param at when to look again
	 */
	record Next(boolean settled, Step step, Instant at) {
	}

}
