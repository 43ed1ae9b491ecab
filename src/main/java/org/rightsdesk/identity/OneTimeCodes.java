package org.rightsdesk.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.rightsdesk.correspondence.CodeMails;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes to an address or number held before the request (S6): ten minutes, five tries,
 * one use, for the browser that asked. Wrong tries lock nobody out, since a new code can
 * be asked for; only how many are sent is limited.
 */
@Service
public class OneTimeCodes {

	/** More in an hour would flood a mailbox or keep a clerk at the phone (T11, T15). */
	private static final int SENT_AN_HOUR = 5;

	private final CodeTable table;

	private final IssuedCodes issued;

	private final TakenAnswers answers;

	private final IdentityTable identity;

	private final CodeMails mails;

	private final IdentityNotices notices;

	private final Requests requests;

	private final Organisations organisations;

	private final Deadlines deadlines;

	private final RequestLog log;

	private final Clock clock;

	OneTimeCodes(CodeTable table, IssuedCodes issued, TakenAnswers answers, IdentityTable identity, CodeMails mails,
			IdentityNotices notices, Requests requests, Organisations organisations, Deadlines deadlines,
			RequestLog log, Clock clock) {
		this.table = table;
		this.issued = issued;
		this.answers = answers;
		this.identity = identity;
		this.mails = mails;
		this.notices = notices;
		this.requests = requests;
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * The person asks for a code: it is mailed, or staff are told to call.
	 * @param visit hash of the cookie of the browser that asks
	 * @return false when so many were sent lately that this one is not
	 * @throws IllegalStateException with a plain sentence, when no code is asked for
	 */
	@Transactional
	public boolean want(UUID requestId, byte[] visit) {
		IdentityQuestion question = codeQuestion(requestId);
		this.table.lock(question.id());
		Instant now = this.clock.instant();
		if (this.table.wantedSince(question.id(), now.minus(Duration.ofHours(1))) >= SENT_AN_HOUR) {
			return false;
		}
		UUID wish = UUID.randomUUID();
		this.table.want(wish, question.id(), visit, now);
		if (isByPhone(question)) {
			this.notices.callWanted(requestId);
		}
		else {
			this.mails.send(wish, requestId, question.codeTo());
		}
		this.log.append(requestId, "requester", "IDENTITY_CODE_WANTED", "");
		return true;
	}

	/** Whether this browser asked for a code to the question that is open. */
	public boolean wanted(UUID requestId, byte[] visit) {
		return this.answers.open(requestId).filter((question) -> this.table.wanted(question.id(), visit)).isPresent();
	}

	/** Whether the code is told by phone instead of mailed. */
	public boolean isByPhone(IdentityQuestion question) {
		return question.codeTo() != null && !question.codeTo().contains("@");
	}

	/** Whether the person asked for a call with a code and the question is still open. */
	public boolean isCallWanted(UUID requestId) {
		return this.answers.open(requestId)
			.filter((question) -> isByPhone(question) && this.table.lastWish(question.id()).isPresent())
			.isPresent();
	}

	/**
	 * Makes the code that a clerk tells the person by phone; it cannot be had again, only
	 * a new one can.
	 * @throws IllegalStateException with a plain sentence, when nobody asked for one
	 */
	@Transactional
	public String tell(UUID requestId, String by) {
		IdentityQuestion question = codeQuestion(requestId);
		UUID wish = this.table.lastWish(question.id())
			.filter((id) -> isByPhone(question))
			.orElseThrow(() -> new IllegalStateException("The person has not asked for a code on their page yet."));
		this.log.append(requestId, by, "IDENTITY_CODE_TOLD", "");
		return this.issued.issue(wish);
	}

	/**
	 * Compares what was typed. The right code answers the question, puts the check on
	 * record and closes the gate of the clock in this moment (C-5).
	 * @param first what comes before the answer is taken: a lapsed case is opened again
	 * @throws IllegalStateException with a plain sentence, when no code is asked for
	 */
	@Transactional
	public Attempt attempt(UUID requestId, byte[] visit, String typed, Runnable first) {
		IdentityQuestion question = codeQuestion(requestId);
		Instant now = this.clock.instant();
		var tried = this.table.attempt(question.id(), visit, now);
		if (tried.isEmpty()) {
			return Attempt.NO_CODE;
		}
		if (!OneTimeCode.matches(typed, tried.get().hash()) || !this.table.use(tried.get().id(), now)) {
			this.log.append(requestId, "requester", "IDENTITY_CODE_WRONG", "");
			return Attempt.WRONG;
		}
		first.run();
		this.answers.take(this.answers.waitingFor(requestId), now, "requester");
		accept(question, now);
		return Attempt.RIGHT;
	}

	private void accept(IdentityQuestion question, Instant at) {
		UUID requestId = question.requestId();
		String system = this.organisations.get(this.requests.get(requestId).organisation())
			.system(question.heldIn())
			.map((held) -> held.name())
			.orElse(question.heldIn());
		this.identity.insertCheck(requestId, CheckMethod.CODE, system, "system", at);
		this.log.append(requestId, "system", "IDENTITY_CHECKED", CheckMethod.CODE.name());
		this.requests.lines(requestId)
			.stream()
			.filter((line) -> line.closedAt() == null && line.right().waitsForIdentity())
			.forEach((line) -> this.deadlines.record(line.id(), ClockEvent.at(Gate.IDENTITY.received(), at)));
	}

	private IdentityQuestion codeQuestion(UUID requestId) {
		return this.answers.open(requestId)
			.filter((question) -> question.rung() == Rung.CODE)
			.orElseThrow(() -> new IllegalStateException("No code is asked for."));
	}

	/** How an attempt ended. */
	public enum Attempt {

		RIGHT,

		WRONG,

		/** There is none, its time or its tries are over: a new one can be asked for. */
		NO_CODE

	}

}
