package org.rightsdesk.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.organisation.FeeItem;
import org.rightsdesk.organisation.Money;

/**
 * The fee of a line (F-1, F-4). Dates are local to the organisation.
 *
 * @param items the breakdown, with the rates of the day on which it was written
 * @param reason why the request is manifestly unfounded or excessive, as the person reads
 * it; null until it is approved
 * @param letterId the letter that asks for it (L-4); null until it is written
 * @param askedOn the day the letter was sent or posted; null until then
 * @param remindedAt null while nobody reminded the person
 * @param lapsedOn the day the line was closed because it was not paid; null where it was
 * not
 * @param payment null while it is not paid
 * @param waiver null where it is charged
 */
public record Fee(UUID id, UUID lineId, List<FeeItem> items, String writtenBy, Instant writtenAt, String reason,
		String approvedBy, UUID letterId, LocalDate askedOn, Instant remindedAt, LocalDate lapsedOn, Payment payment,
		Waiver waiver) {

	public Fee {
		items = List.copyOf(items);
	}

	/**
	 * @param on the day on which the person paid
	 */
	public record Payment(LocalDate on, PaymentMeans means, String enteredBy) {
	}

	/**
	 * @param because in words of the officer
	 */
	public record Waiver(LocalDate on, String by, String because) {
	}

	public Money total() {
		return total(this.items);
	}

	static Money total(List<FeeItem> items) {
		return items.stream().map(FeeItem::amount).reduce(Money::plus).orElseThrow();
	}

	public FeeState state() {
		if (this.payment != null || this.waiver != null) {
			return (this.payment != null) ? FeeState.PAID : FeeState.WAIVED;
		}
		if (this.lapsedOn != null) {
			return FeeState.LAPSED;
		}
		if (this.letterId != null) {
			return (this.askedOn != null) ? FeeState.WAITING : FeeState.ON_ITS_WAY;
		}
		return (this.reason != null) ? FeeState.APPROVED : FeeState.DRAFTED;
	}

}
