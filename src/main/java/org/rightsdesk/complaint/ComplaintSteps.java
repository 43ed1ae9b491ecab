package org.rightsdesk.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.rightsdesk.correspondence.ComplaintReceipt;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.LetterData;
import org.rightsdesk.correspondence.LetterState;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;

/** The steps of the process, each once per call and in its transaction. */
@Service
class ComplaintSteps {

	private static final String BY = "system";

	/** Nobody gets news in the middle of the night. */
	private static final LocalTime MORNING = LocalTime.of(9, 0);

	private final ComplaintTable table;

	private final ComplaintClocks clocks;

	private final OutcomeLetters outcomes;

	private final ComplaintMail mail;

	private final Requests requests;

	private final Letters letters;

	private final Messages messages;

	private final RequestLog log;

	ComplaintSteps(ComplaintTable table, ComplaintClocks clocks, OutcomeLetters outcomes, ComplaintMail mail,
			Requests requests, Letters letters, Messages messages, RequestLog log) {
		this.table = table;
		this.clocks = clocks;
		this.outcomes = outcomes;
		this.mail = mail;
		this.requests = requests;
		this.letters = letters;
		this.messages = messages;
		this.log = log;
	}

	/**
	 * Writes L-10 and puts it on its way.
	 * @return when something falls due next
	 */
	Instant acknowledge(String reference) {
		SubjectRequest request = request(reference);
		Complaint complaint = this.table.lock(request.id());
		ComplaintDates dates = this.clocks.of(request);
		this.letters.send(request.id(), new ComplaintReceipt(dates.answerBy(), !complaint.wantedOutcome().isEmpty()));
		return nextLook(request);
	}

	/**
	 * Does whatever fell due since somebody last looked, of each matter the latest.
	 * @return when something falls due next
	 */
	Instant informAndRemind(String reference) {
		SubjectRequest request = request(reference);
		Complaint complaint = this.table.lock(request.id());
		LocalDate today = this.clocks.today(request);
		this.clocks.plan(request)
			.due(complaint.lookedOn(), today)
			.stream()
			.filter((step) -> step.concerns(complaint))
			.forEach((step) -> perform(request, step));
		this.table.looked(request.id(), today);
		return nextLook(request);
	}

	private void perform(SubjectRequest request, ComplaintStep step) {
		ComplaintDates dates = this.clocks.of(request);
		switch (step.about()) {
			case PROGRESS -> tellProgress(request, dates.answerBy());
			case ACKNOWLEDGEMENT -> this.mail.remind(request, step, dates.acknowledgeTarget());
			default -> this.mail.remind(request, step, dates.answerBy());
		}
	}

	/** What is known, and no promise beyond it. */
	private void tellProgress(SubjectRequest request, LocalDate answerBy) {
		if (this.requests.requester(request.id()).email().isEmpty()) {
			this.mail.askToTell(request);
			this.log.append(request.id(), BY, "REMINDER_LISTED", "");
			return;
		}
		boolean late = answerBy.isBefore(this.clocks.today(request));
		this.messages.fromStaff(request.id(), this.mail.text(late ? "progress.late" : "progress.running",
				request.reference().value(), ComplaintMail.day(answerBy)), List.of(), BY);
	}

	private Instant nextLook(SubjectRequest request) {
		LocalDate next = this.clocks.plan(request).next(this.clocks.today(request));
		return next.atTime(MORNING).atZone(request.zone()).toInstant();
	}

	/**
	 * Writes L-11 and puts it on its way. An acknowledgement that has not left goes no
	 * more: the outcome says all of it (law.md 8, L-10).
	 */
	void sendOutcome(String reference) {
		SubjectRequest request = request(reference);
		Complaint complaint = this.table.lock(request.id());
		this.letters.of(request.id())
			.stream()
			.filter((letter) -> letter.code() == LetterCode.COMPLAINT_RECEIPT && !letter.state().gone()
					&& letter.state() != LetterState.TAKEN_BACK)
			.forEach((letter) -> this.letters.takeBack(letter, BY));
		this.letters.send(request.id(), this.outcomes.of(complaint, complaint.outcome()));
	}

	/** L-10 has left, or L-11: the day counts, not the writing. */
	void letterLeft(SubjectRequest request, Letter letter) {
		LocalDate on = letter.leftOn(request.zone());
		if (letter.code() == LetterCode.COMPLAINT_RECEIPT) {
			this.table.acknowledged(request.id(), on);
			this.log.append(request.id(), BY, "COMPLAINT_ACKNOWLEDGED", "");
		}
		else {
			this.table.answered(request.id(), on);
			this.log.append(request.id(), BY, "COMPLAINT_ANSWERED", "");
		}
	}

	void close(String reference) {
		this.requests.close(request(reference).id(), BY);
	}

	/** L-12, and the case is closed. */
	void confirmWithdrawal(String reference) {
		SubjectRequest request = request(reference);
		Instant at = this.table.find(request.id()).orElseThrow().withdrawnAt();
		this.requests.close(request.id(), BY);
		this.letters.send(request.id(), new LetterData.Withdrawal(at.atZone(request.zone()).toLocalDate()));
	}

	private SubjectRequest request(String reference) {
		return this.requests.find(new Reference(reference)).orElseThrow();
	}

}
