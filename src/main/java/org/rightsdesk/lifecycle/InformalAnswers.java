package org.rightsdesk.lifecycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.SpecialRule;
import org.rightsdesk.request.AllowedOutcomes;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SettledIdentity;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles a right without letters where the organisation's notice offers that and the
 * person agreed (law.md 2.2). The clock runs all the while, who asks must be known (Art.
 * 12(1)), and whoever gets less than they asked for gets a letter (Art. 12(4)).
 */
@Service
public class InformalAnswers {

	private static final Set<Outcome> OUTCOMES = EnumSet.of(Outcome.GRANTED, Outcome.NO_DATA_HELD);

	private final InformalAnswerTable table;

	private final Requests requests;

	private final Organisations organisations;

	private final SettledIdentity identity;

	private final Deadlines deadlines;

	private final RunningRequestProcess process;

	private final RequestLog log;

	private final MessageSource texts;

	private final Clock clock;

	InformalAnswers(InformalAnswerTable table, Requests requests, Organisations organisations, SettledIdentity identity,
			Deadlines deadlines, RunningRequestProcess process, RequestLog log, MessageSource texts, Clock clock) {
		this.table = table;
		this.requests = requests;
		this.organisations = organisations;
		this.identity = identity;
		this.deadlines = deadlines;
		this.process = process;
		this.log = log;
		this.texts = texts;
		this.clock = clock;
	}

	/** Whether this organisation settles requests without letters. */
	public boolean offered(UUID requestId) {
		return this.organisations.get(this.requests.get(requestId).organisation())
			.special(SpecialRule.Code.INFORMAL_BY_PHONE)
			.isPresent();
	}

	/** How a line was settled; empty for most. */
	public Optional<InformalAnswer> of(UUID lineId) {
		return this.table.of(lineId);
	}

	/**
	 * Ends a line with what the person was told.
	 * @throws IllegalStateException with a plain sentence, if it cannot end this way
	 */
	@Transactional
	public void answer(UUID lineId, Outcome outcome, InformalAnswer answer, String by) {
		RequestLine line = this.requests.line(lineId);
		SubjectRequest request = this.requests.get(line.requestId());
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), request.zone());
		refuseIf(!offered(request.id()), "notOffered");
		refuseIf(line.closedAt() != null, "closed");
		refuseIf(!OUTCOMES.contains(outcome) || !AllowedOutcomes.of(line.right()).contains(outcome), "letter");
		refuseIf(this.identity.verified(request.id()).isEmpty(), "identity");
		refuseIf(answer.agreedOn().isBefore(request.receivedOn()) || answer.answeredOn().isBefore(answer.agreedOn())
				|| answer.answeredOn().isAfter(today), "days");
		refuseIf(answer.said().isBlank(), "said");
		this.table.insert(lineId, answer, by, this.clock.instant());
		this.deadlines.record(lineId, ClockEvent.on(ClockEventType.RESPONDED, answer.answeredOn()));
		this.requests.closeLine(lineId, outcome, by);
		this.log.append(request.id(), by, "ANSWERED_INFORMALLY", outcome.name());
		this.process.endLine(request.reference().value(), lineId);
	}

	private void refuseIf(boolean refused, String key) {
		if (refused) {
			throw new IllegalStateException(
					this.texts.getMessage("lifecycle.informal.refused." + key, null, Locale.UK));
		}
	}

}
