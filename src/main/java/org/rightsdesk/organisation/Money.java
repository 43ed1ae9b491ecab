package org.rightsdesk.organisation;

import java.math.BigDecimal;

/**
 * An amount, counted in the smallest coin so that no sum is ever off by one.
 *
 * @param minor pence or cents
 */
public record Money(long minor, Currency currency) {

	private static final int MINOR = 100;

	static Money of(BigDecimal amount, Currency currency) {
		return new Money(amount.movePointRight(2).longValueExact(), currency);
	}

	/**
	 * @throws IllegalArgumentException for two currencies
	 */
	public Money plus(Money other) {
		if (other.currency != this.currency) {
			throw new IllegalArgumentException("Amounts in two currencies have no sum");
		}
		return new Money(Math.addExact(this.minor, other.minor), this.currency);
	}

	/** As people write it, such as £12.50. */
	@Override
	public String toString() {
		return "%s%d.%02d".formatted(this.currency.sign(), this.minor / MINOR, this.minor % MINOR);
	}

}
