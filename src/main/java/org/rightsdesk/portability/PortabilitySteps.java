package org.rightsdesk.portability;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SettledIdentity;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;

/** The steps around the data of Art. 20, each once per call and in its transaction. */
@Service
class PortabilitySteps {

	/** Our own targets, in working days after what came before. */
	private static final int DECISION_DAYS = 3;

	private static final int TRANSFER_DAYS = 5;

	private final Requests requests;

	private final Organisations organisations;

	private final Deadlines deadlines;

	private final Decisions decisions;

	private final TransferTable transfers;

	private final SettledIdentity identity;

	private final TransferMail mail;

	private final Clock clock;

	PortabilitySteps(Requests requests, Organisations organisations, Deadlines deadlines, Decisions decisions,
			TransferTable transfers, SettledIdentity identity, TransferMail mail, Clock clock) {
		this.requests = requests;
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.decisions = decisions;
		this.transfers = transfers;
		this.identity = identity;
		this.mail = mail;
		this.clock = clock;
	}

	Instant dueOfDecision(UUID lineId) {
		return workingDaysFromToday(lineId, DECISION_DAYS);
	}

	Instant dueOfTransfer(UUID lineId) {
		return workingDaysFromToday(lineId, TRANSFER_DAYS);
	}

	/** Whether files go straight to another controller. */
	boolean wantsTransfer(UUID lineId) {
		Outcome outcome = Outcome.valueOf(this.decisions.of(lineId).orElseThrow().outcome());
		return (outcome == Outcome.GRANTED || outcome == Outcome.PARTLY_GRANTED)
				&& this.transfers.of(lineId).isPresent();
	}

	/**
	 * Sends the link. Takes only a request whose identity is settled (G-6), to an address
	 * that is still on the organisation's list.
	 */
	void sendTransfer(UUID lineId) {
		SubjectRequest request = request(lineId);
		this.identity.verified(request.id()).orElseThrow(() -> new IllegalStateException("Identity is not settled"));
		Organisation organisation = this.organisations.get(request.organisation());
		Transfer transfer = this.transfers.of(lineId).orElseThrow();
		if (organisation.portability()
			.transferTo()
			.stream()
			.noneMatch((target) -> target.email().equals(transfer.targetEmail()))) {
			throw new IllegalStateException("This address is not on the organisation's list any more");
		}
		this.mail.send(transfer, request);
	}

	private Instant workingDaysFromToday(UUID lineId, int days) {
		SubjectRequest request = request(lineId);
		String calendar = this.organisations.get(request.organisation()).calendar();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), request.zone());
		return this.deadlines.addWorkingDays(calendar, today, days)
			.atTime(LocalTime.of(23, 59))
			.atZone(request.zone())
			.toInstant();
	}

	private SubjectRequest request(UUID lineId) {
		return this.requests.get(this.requests.line(lineId).requestId());
	}

}
