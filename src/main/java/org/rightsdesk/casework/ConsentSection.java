package org.rightsdesk.casework;

import java.util.Optional;

import org.rightsdesk.consent.ConsentWithdrawals;
import org.rightsdesk.consent.ConsentWords;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.request.Detail;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/** A consent that was taken back: which, from when it stopped, what ends with it. */
@Component
class ConsentSection implements CaseSection {

	private final ConsentWithdrawals withdrawals;

	private final Requests requests;

	private final Decisions decisions;

	ConsentSection(ConsentWithdrawals withdrawals, Requests requests, Decisions decisions) {
		this.withdrawals = withdrawals;
		this.requests = requests;
		this.decisions = decisions;
	}

	@Override
	public String name() {
		return "consent";
	}

	@Override
	public boolean belongsTo(OpenCase open) {
		return line(open).isPresent();
	}

	@Override
	public View view(OpenCase open) {
		RequestLine line = line(open).orElseThrow();
		return new View(this.withdrawals.of(line.id()).orElse(null),
				this.requests.details(line.id()).getOrDefault(Detail.CONSENT, ""),
				line.closedAt() == null && this.decisions.undecided(line.id()));
	}

	/** The line of the task where it is one, else the latest of the case. */
	static Optional<RequestLine> line(OpenCase open) {
		if (open.task() != null && open.task().ids().containsKey("lineId")) {
			return Optional.of(open.line()).filter((line) -> line.right() == Right.CONSENT_WITHDRAWAL);
		}
		return open.lines()
			.stream()
			.filter((line) -> line.right() == Right.CONSENT_WITHDRAWAL)
			.reduce((one, later) -> later);
	}

	/**
	 * What the section shows.
	 *
	 * @param words null while nobody wrote anything
	 * @param said which consent, in the person's words; often empty
	 * @param editable whether the answer is not prepared yet, or was returned
	 */
	record View(ConsentWords words, String said, boolean editable) {
	}

}
