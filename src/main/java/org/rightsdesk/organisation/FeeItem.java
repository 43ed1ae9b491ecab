package org.rightsdesk.organisation;

/**
 * A line of the breakdown of a fee.
 *
 * @param quantity in the unit of the cost
 * @param rate for one of it, for staff time for an hour; null for postage, which is
 * passed on as charged
 * @param amount what it comes to
 */
public record FeeItem(FeeCost cost, int quantity, Money rate, Money amount) {
}
