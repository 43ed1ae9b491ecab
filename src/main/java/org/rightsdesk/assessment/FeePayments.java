package org.rightsdesk.assessment;

import java.time.LocalDate;
import java.util.UUID;

import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.ClockResult;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.LapsePlan;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a fee: its letter leaves, it is paid, or the organisation does without
 * it. Each goes on the clock with its true day (C-4, C-6).
 */
@Service
public class FeePayments {

	private final FeeTable table;

	private final FeeRules rules;

	private final FeeWords words;

	private final ChargeFeeProcess process;

	private final Requests requests;

	private final RequestLog log;

	private final Deadlines deadlines;

	private final Letters letters;

	FeePayments(FeeTable table, FeeRules rules, FeeWords words, ChargeFeeProcess process, Requests requests,
			RequestLog log, Deadlines deadlines, Letters letters) {
		this.table = table;
		this.rules = rules;
		this.words = words;
		this.process = process;
		this.requests = requests;
		this.log = log;
		this.deadlines = deadlines;
		this.letters = letters;
	}

	/**
	 * The letter has left: in the UK the time for the answer begins with the payment
	 * (C-6). One that was posted after the last day for the answer came too late (F-5):
	 * nobody has to pay it.
	 */
	@Transactional
	public void left(Letter letter) {
		RequestLine line = this.requests.line(letter.lineId());
		Fee fee = this.table.lock(line.id()).orElseThrow();
		if (fee.askedOn() != null || line.closedAt() != null) {
			return;
		}
		SubjectRequest request = request(line);
		LocalDate on = letter.leftOn(request.zone());
		this.table.left(fee.id(), on);
		this.log.append(request.id(), "system", "FEE_REQUESTED", "");
		if (this.rules.isOver(line, on)) {
			this.table.waived(fee.id(), new Fee.Waiver(on, "system", "The letter left too late (F-5)."));
			this.log.append(request.id(), "system", "FEE_WAIVED", "");
			this.words.tellHandlers(request, "fee.tooLate", on);
		}
		else {
			this.deadlines.record(line.id(), ClockEvent.on(ClockEventType.FEE_REQUESTED, on));
		}
		this.process.changed(request.reference().value(), line.id());
	}

	/**
	 * Records a payment; where the line had lapsed, the caller has opened it again in the
	 * same transaction.
	 * @param on the day on which the person paid, in the organisation's zone
	 * @throws IllegalArgumentException with a plain sentence, for a day in the future or
	 * before the letter left
	 * @throws IllegalStateException with a plain sentence, where nothing is to be paid
	 */
	@Transactional
	public void recordPayment(UUID lineId, LocalDate on, PaymentMeans means, String by) {
		RequestLine line = this.requests.line(lineId);
		Fee fee = open(line);
		if (fee.askedOn() == null) {
			throw new IllegalStateException("The letter about the fee has not left yet, so nothing can be paid.");
		}
		requirePossible(fee, line, on);
		SubjectRequest request = request(line);
		this.table.paid(fee.id(), new Fee.Payment(on, means, by));
		this.deadlines.record(lineId, ClockEvent.on(ClockEventType.FEE_PAID, on));
		settled(fee, request, "FEE_PAID", by);
		this.words.tellPerson(request, "fee.paid", on, by);
	}

	/**
	 * The day of a payment can be entered.
	 * @throws IllegalArgumentException with a plain sentence, where it cannot
	 */
	private void requirePossible(Fee fee, RequestLine line, LocalDate on) {
		if (on.isAfter(this.rules.today(line))) {
			throw new IllegalArgumentException("Day of payment: it lies in the future. Enter when the fee was paid.");
		}
		if (on.isBefore(fee.askedOn())) {
			throw new IllegalArgumentException("Day of payment: it lies before the day on which we asked for the fee.");
		}
	}

	/**
	 * Does without the fee. While it was waited for, the clock counts as if it had never
	 * been asked (C-4); a line that had lapsed the caller has opened again, which is the
	 * day that counts (5.8). The caller lets only officers.
	 * @param because why, in words; stays in the case file
	 * @throws IllegalArgumentException with a plain sentence, without a reason
	 * @throws IllegalStateException with a plain sentence, where nothing is to be waived
	 */
	@Transactional
	public void waive(UUID lineId, String because, String by) {
		if (because == null || because.isBlank()) {
			throw new IllegalArgumentException("Why the fee is not charged: write it down.");
		}
		RequestLine line = this.requests.line(lineId);
		Fee fee = open(line);
		SubjectRequest request = request(line);
		LocalDate today = this.rules.today(line);
		this.table.waived(fee.id(), new Fee.Waiver(today, by, because.replace("\0", "").strip()));
		if (fee.state() == FeeState.WAITING) {
			this.deadlines.record(lineId, ClockEvent.on(ClockEventType.FEE_WAIVED, today));
		}
		settled(fee, request, "FEE_WAIVED", by);
		if (fee.askedOn() != null) {
			this.words.tellPerson(request, "fee.waived", today, by);
		}
	}

	/** The clock as it would be if an officer waived the fee today. */
	public ClockResult ifWaived(UUID lineId) {
		LocalDate today = this.rules.today(this.requests.line(lineId));
		return this.deadlines.after(lineId, ClockEvent.on(ClockEventType.FEE_WAIVED, today));
	}

	/**
	 * Until when the payment is waited for; empty unless it is.
	 */
	public LapsePlan waiting(Fee fee) {
		return this.rules.wait(this.requests.line(fee.lineId()), fee.askedOn());
	}

	private void settled(Fee fee, SubjectRequest request, String code, String by) {
		if (fee.askedOn() == null && fee.letterId() != null) {
			this.letters.find(fee.letterId()).ifPresent((letter) -> this.letters.takeBack(letter, by));
		}
		this.deadlines.subjectDone(fee.id(), code);
		this.log.append(request.id(), by, code, "");
		this.process.changed(request.reference().value(), fee.lineId());
	}

	private Fee open(RequestLine line) {
		if (line.closedAt() != null) {
			throw new IllegalStateException("This right is closed, so nothing is to be paid for it.");
		}
		return this.table.lock(line.id())
			.filter((fee) -> !fee.state().isSettled() && fee.state() != FeeState.DRAFTED)
			.orElseThrow(() -> new IllegalStateException("There is no fee to be paid."));
	}

	private SubjectRequest request(RequestLine line) {
		return this.requests.get(line.requestId());
	}

}
