package org.rightsdesk.organisation;

import java.math.BigDecimal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;

/**
 * The published rates by which a fee is worked out (F-4). The bounds are ours: beyond
 * them a rate is hard to call the cost of anything.
 *
 * @param source NOTICE where the organisation says them itself
 * @param page for a page that is copied or printed
 * @param dataCarrier for a data carrier, such as a memory stick
 * @param staffHour for an hour of work of staff
 * @param staffHoursAtMost however long it took, no more is charged
 * @param published where people find these rates, as it stands in a sentence
 * @param paymentMeans how to pay, in whole sentences
 * @param paymentLink page on which it can be paid; null where there is none
 */
public record FeeRates(Source source, Currency currency,
		@DecimalMin(value = "0.01", message = "must be at least 0.01") @DecimalMax(value = "1.00",
				message = "must be at most 1.00") BigDecimal page,
		@DecimalMin(value = "0.01", message = "must be at least 0.01") @DecimalMax(value = "20.00",
				message = "must be at most 20.00") BigDecimal dataCarrier,
		@DecimalMin(value = "0.01", message = "must be at least 0.01") @DecimalMax(value = "60.00",
				message = "must be at most 60.00") BigDecimal staffHour,
		@Min(value = 1, message = "must be at least 1") @Max(value = 40,
				message = "must be at most 40") int staffHoursAtMost,
		String published, String paymentMeans,
		@Omittable @Pattern(regexp = Checks.URL, message = "is not a web address") String paymentLink) {

	private static final int MINUTES = 60;

	/**
	 * What this much of a cost comes to; part of a penny is never charged.
	 * @param quantity in the unit of the cost, at least 1
	 * @throws IllegalArgumentException with a plain sentence, for a quantity that cannot
	 * be
	 */
	public FeeItem item(FeeCost cost, int quantity) {
		if (quantity < 1 || quantity > most(cost)) {
			throw new IllegalArgumentException(refusal(cost));
		}
		return switch (cost) {
			case PAGE -> item(cost, quantity, money(this.page), 1);
			case DATA_CARRIER -> item(cost, quantity, money(this.dataCarrier), 1);
			case STAFF_TIME -> item(cost, quantity, money(this.staffHour), MINUTES);
			case POSTAGE -> new FeeItem(cost, quantity, null, new Money(quantity, this.currency));
		};
	}

	/** What one of this costs, for staff time an hour; null for postage. */
	public Money rate(FeeCost cost) {
		return item(cost, 1).rate();
	}

	private static FeeItem item(FeeCost cost, int quantity, Money rate, int unit) {
		long minor = Math.multiplyExact(rate.minor(), (long) quantity) / unit;
		return new FeeItem(cost, quantity, rate, new Money(minor, rate.currency()));
	}

	private int most(FeeCost cost) {
		return (cost == FeeCost.STAFF_TIME) ? this.staffHoursAtMost * MINUTES : cost.most();
	}

	private String refusal(FeeCost cost) {
		return switch (cost) {
			case PAGE -> "Pages: enter a whole number from 1 to " + most(cost) + ".";
			case DATA_CARRIER -> "Data carriers: enter a whole number from 1 to " + most(cost) + ".";
			case POSTAGE -> "Postage: enter what it costs, up to " + new Money(most(cost), this.currency) + ".";
			case STAFF_TIME -> "Staff time: enter 1 to " + most(cost)
					+ " minutes. The published rates charge no more than " + this.staffHoursAtMost + " hours.";
		};
	}

	private Money money(BigDecimal amount) {
		return Money.of(amount, this.currency);
	}

}
