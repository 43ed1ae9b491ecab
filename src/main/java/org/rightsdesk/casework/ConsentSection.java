package org.rightsdesk.casework;

import java.util.Optional;

import org.rightsdesk.consent.ConsentWithdrawals;
import org.rightsdesk.consent.ConsentWords;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/** A consent that was taken back: which, from when it stopped, what ends with it. */
@Component
class ConsentSection implements CaseSection {

	private final ConsentWithdrawals withdrawals;

	ConsentSection(ConsentWithdrawals withdrawals) {
		this.withdrawals = withdrawals;
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
		return new View(line, this.withdrawals.of(line.id()).orElse(null));
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
	 */
	record View(RequestLine line, ConsentWords words) {

		public boolean editable() {
			return this.line.closedAt() == null;
		}

	}

}
