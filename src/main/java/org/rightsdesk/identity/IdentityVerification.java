package org.rightsdesk.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.correspondence.Arrival;
import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.engine.StaffTask;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.IdentityCheck;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes answers who is asking, and keeps the record of the check (I-1 to I-5). */
@Service
public class IdentityVerification {

	private final IdentityTable table;

	private final Requests requests;

	private final RequestLog log;

	private final Organisations organisations;

	private final Messages messages;

	private final TakenAnswers answers;

	private final Clock clock;

	IdentityVerification(IdentityTable table, Requests requests, RequestLog log, Organisations organisations,
			Messages messages, TakenAnswers answers, Clock clock) {
		this.table = table;
		this.requests = requests;
		this.log = log;
		this.organisations = organisations;
		this.messages = messages;
		this.answers = answers;
		this.clock = clock;
	}

	/**
	 * Takes the person's answer from their page and hands the case back to the clerk.
	 * @throws IllegalStateException with a plain sentence, when no question is open
	 */
	@Transactional
	public void answer(UUID requestId, String text, List<UUID> documentIds) {
		IdentityQuestion question = this.answers.waitingFor(requestId);
		this.messages.fromRequester(requestId, text, documentIds);
		this.answers.take(question, this.clock.instant(), "requester");
	}

	/**
	 * Takes an answer that came another way (phone, post, counter, e-mail), with the
	 * moment it really arrived (C-5).
	 * @throws IllegalArgumentException with a plain sentence, when the moment lies in the
	 * future or before the question
	 */
	@Transactional
	public void answerArrived(UUID requestId, String text, List<UUID> documentIds, Arrival arrival) {
		IdentityQuestion question = this.answers.waitingFor(requestId);
		if (!question.canBeAnsweredAt(arrival.at(), this.requests.get(requestId).zone())) {
			throw new IllegalArgumentException(
					"Date of arrival: it lies before the question. Enter when the answer came.");
		}
		this.messages.fromRequester(requestId, documentIds.isEmpty() ? words("Answer", text) : text, documentIds,
				arrival);
		this.answers.take(question, arrival.at(), arrival.enteredBy());
	}

	/** Whether the task is the one at which evidence is judged. */
	public static boolean isJudgedAt(StaffTask task) {
		return VerifyIdentityProcess.CHECK_IDENTITY.equals(task.key());
	}

	/**
	 * Records in which system the address was already held.
	 * @throws IllegalArgumentException with a plain sentence, if the organisation has no
	 * such system
	 */
	@Transactional
	public void recordHeldInSystem(UUID requestId, String systemId, String words, String by) {
		var system = this.organisations.get(this.requests.get(requestId).organisation())
			.system(systemId)
			.orElseThrow(() -> new IllegalArgumentException("System: choose one of the list."));
		String remark = (words == null || words.isBlank()) ? "" : " (" + words.strip() + ")";
		keep(requestId, CheckMethod.HELD_IN_SYSTEM, system.name() + remark, by);
	}

	/**
	 * Records what else was checked, in words.
	 * @throws IllegalArgumentException with a plain sentence, if there are none
	 */
	@Transactional
	public void recordOtherCheck(UUID requestId, String words, String by) {
		keep(requestId, CheckMethod.OTHER, words("What was checked", words), by);
	}

	/**
	 * All checks, oldest first; {@code how} is the name of a {@link CheckMethod}. The
	 * last one counts.
	 */
	public List<IdentityCheck> checks(UUID requestId) {
		return this.table.checks(requestId);
	}

	/**
	 * Records the authority an officer has seen; the caller lets only officers (I-5).
	 * @throws IllegalArgumentException with a plain sentence, if it says nothing
	 */
	@Transactional
	public void recordAuthority(UUID requestId, String whatWasSeen, String by) {
		this.table.writeAuthority(requestId, words("What was seen", whatWasSeen), by, this.clock.instant());
		this.log.append(requestId, by, "AUTHORITY_SEEN", "");
	}

	public Optional<AuthorityRecord> authority(UUID requestId) {
		return this.table.authority(requestId);
	}

	/**
	 * Keeps the clerk's reply to a question that asks for no right.
	 * @throws IllegalArgumentException with a plain sentence, if it is empty
	 * @throws IllegalStateException with a plain sentence, when it has been sent
	 */
	@Transactional
	public void draftPlainReply(UUID requestId, String text, String by) {
		if (!this.table.writeReply(requestId, words("Reply", text), by, this.clock.instant())) {
			throw new IllegalStateException("The reply has already been sent.");
		}
		this.log.append(requestId, by, "REPLY_WRITTEN", "");
	}

	public Optional<String> plainReply(UUID requestId) {
		return this.table.reply(requestId);
	}

	private void keep(UUID requestId, CheckMethod how, String place, String by) {
		this.table.insertCheck(requestId, how, place, by, this.clock.instant());
		this.log.append(requestId, by, "IDENTITY_CHECKED", how.name());
	}

	private static String words(String field, String text) {
		if (text == null || text.isBlank()) {
			throw new IllegalArgumentException(field + ": write it down.");
		}
		return text.strip();
	}

}
