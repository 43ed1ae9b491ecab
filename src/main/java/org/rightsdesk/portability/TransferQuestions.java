package org.rightsdesk.portability;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.correspondence.StaffNotices;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.portability.TransferQuestion.Answer;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks a person on their own page whether the data go straight to another controller, and
 * takes the answer (Art. 20(2); law.md 6.6).
 */
@Service
public class TransferQuestions {

	/** Long enough for a letter with the second secret, short against the month. */
	private static final int DAYS = 14;

	private final TransferQuestionTable table;

	private final Transfers transfers;

	private final Decisions decisions;

	private final Requests requests;

	private final Organisations organisations;

	private final Messages messages;

	private final StaffNotices staff;

	private final RequestLog log;

	private final MessageSource texts;

	private final Clock clock;

	TransferQuestions(TransferQuestionTable table, Transfers transfers, Decisions decisions, Requests requests,
			Organisations organisations, Messages messages, StaffNotices staff, RequestLog log, MessageSource texts,
			Clock clock) {
		this.table = table;
		this.transfers = transfers;
		this.decisions = decisions;
		this.requests = requests;
		this.organisations = organisations;
		this.messages = messages;
		this.staff = staff;
		this.log = log;
		this.texts = texts;
		this.clock = clock;
	}

	/** The last question about this line, also one that was answered or is over. */
	public Optional<TransferQuestion> of(UUID lineId) {
		return this.table.of(lineId);
	}

	/** The question that the person can answer now. */
	public Optional<TransferQuestion> waiting(UUID requestId) {
		Instant now = this.clock.instant();
		return all(requestId).stream().filter((one) -> one.waits(now) && undecided(one.lineId())).findFirst();
	}

	boolean isWaiting(UUID lineId) {
		return this.table.of(lineId).filter((one) -> one.waits(this.clock.instant())).isPresent();
	}

	/** Whether a question of this case went by without an answer. */
	public boolean isOver(UUID requestId) {
		Instant now = this.clock.instant();
		return all(requestId).stream().anyMatch((one) -> one.over(now));
	}

	/**
	 * Asks, in the place of a question that was asked before. The person is told that
	 * there is something on their page.
	 * @throws IllegalArgumentException with a plain sentence, if the other controller is
	 * not on the organisation's list
	 */
	@Transactional
	public void ask(UUID lineId, String targetId, String by) {
		this.decisions.requireUndecided(lineId);
		SubjectRequest request = request(lineId);
		var target = this.transfers.target(request, targetId);
		Instant now = this.clock.instant();
		Instant until = LocalDate.ofInstant(now, request.zone())
			.plusDays(DAYS + 1)
			.atStartOfDay(request.zone())
			.toInstant();
		this.table.ask(lineId, target, by, now, until);
		this.messages.fromStaff(request.id(), text("message", target.name()), List.of(), by);
		this.log.append(request.id(), by, "TRANSFER_ASKED", target.id());
	}

	/** Nothing is asked any more. */
	@Transactional
	public void takeBack(UUID lineId, String by) {
		this.decisions.requireUndecided(lineId);
		this.table.delete(lineId);
		this.log.append(request(lineId).id(), by, "TRANSFER_QUESTION_TAKEN_BACK", "");
	}

	/**
	 * Takes what the person says on their page. The caller has made sure that it is the
	 * person.
	 * @param words what they add; may be empty
	 * @return false where nothing is asked any more; nothing was kept then
	 */
	@Transactional
	public boolean answer(UUID requestId, Answer answer, String words) {
		Optional<TransferQuestion> asked = waiting(requestId);
		if (asked.filter((one) -> this.table.answer(one.lineId(), answer, words, this.clock.instant())).isEmpty()) {
			return false;
		}
		SubjectRequest request = this.requests.get(requestId);
		UUID lineId = asked.get().lineId();
		if (answer == Answer.YES) {
			this.transfers.confirm(lineId, asked.get().targetId(), text("how", words).strip(),
					LocalDate.ofInstant(this.clock.instant(), request.zone()), "requester");
		}
		else {
			this.transfers.giveUp(lineId, "requester");
		}
		this.staff.remind(request.organisation(), this.organisations.get(request.organisation()).desk().handlers(),
				text("answered", request.reference().value()), true);
		return true;
	}

	private List<TransferQuestion> all(UUID requestId) {
		return this.requests.lines(requestId)
			.stream()
			.filter((line) -> line.closedAt() == null)
			.map(RequestLine::id)
			.flatMap((id) -> this.table.of(id).stream())
			.toList();
	}

	private boolean undecided(UUID lineId) {
		return this.decisions.of(lineId).filter((one) -> !one.returned()).isEmpty();
	}

	private SubjectRequest request(UUID lineId) {
		return this.requests.get(this.requests.line(lineId).requestId());
	}

	private String text(String key, Object... facts) {
		return this.texts.getMessage("portability.ask." + key, facts, Locale.UK);
	}

}
