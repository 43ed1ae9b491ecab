package org.rightsdesk.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.rightsdesk.assessment.Fee;
import org.rightsdesk.assessment.FeeState;
import org.rightsdesk.organisation.FeeCost;
import org.rightsdesk.organisation.FeeItem;
import org.rightsdesk.organisation.Money;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.web.Choice;

/**
 * What the Case file shows of fees.
 *
 * @param rows the fees of the case, one for each right that has one
 * @param draft how one is worked out; null where none can be now
 * @param means how a fee can have been paid
 * @param timeGoesOn whether a fee changes nothing about the time (C-32)
 */
record FeeView(List<Row> rows, Draft draft, List<Choice> means, boolean timeGoesOn) {

	FeeView {
		rows = List.copyOf(rows);
		means = List.copyOf(means);
	}

	/** Whether the line was closed because its fee was not paid. */
	boolean lapsed(RequestLine line) {
		return this.rows.stream()
			.anyMatch((row) -> row.line().id().equals(line.id()) && row.fee().state() == FeeState.LAPSED);
	}

	/**
	 * A fee.
	 *
	 * @param until last day to pay; null while it is not waited for
	 * @param dueIfWaived when the answer would be due without the fee; null while it is
	 * not waited for
	 */
	record Row(RequestLine line, Fee fee, LocalDate until, LocalDate dueIfWaived) {

		/** Whether a payment can be recorded. */
		public boolean payable() {
			boolean waits = this.fee.state() == FeeState.WAITING && this.line.closedAt() == null;
			return waits || this.fee.state() == FeeState.LAPSED;
		}

		/** Whether it can be done without. */
		public boolean waivable() {
			return switch (this.fee.state()) {
				case DRAFTED, PAID, WAIVED -> false;
				case APPROVED, ON_ITS_WAY, WAITING -> this.line.closedAt() == null;
				case LAPSED -> true;
			};
		}

		/** Ends the names of the fields of this fee. */
		public String suffix() {
			return "-" + this.line.number();
		}

	}

	/**
	 * The form for a fee.
	 *
	 * @param rates what one of each costs; without an entry where it is passed on
	 * @param items what is on record; empty for a new one
	 * @param preview whether there is enough to show the letter
	 */
	record Draft(Map<FeeCost, Money> rates, int staffHoursAtMost, List<FeeItem> items, boolean preview) {

		/** How much is on record, as it is typed; empty for none. */
		public String typed(String cost) {
			return this.items.stream()
				.filter((item) -> item.cost().name().equals(cost))
				.map((item) -> (item.cost() == FeeCost.POSTAGE) ? item.amount().toString().substring(1)
						: String.valueOf(item.quantity()))
				.findFirst()
				.orElse("");
		}

	}

}
