package org.rightsdesk.organisation;

/**
 * What a request may cost (F-1).
 *
 * @param source NOTICE where the organisation says it itself
 * @param furtherCopies whether a fee for further copies is announced (Art. 15(3))
 * @param words for the requester
 * @param rates null where none are published: then no fee is ever charged (F-4)
 */
public record FeeRule(Source source, boolean furtherCopies, String words, @Omittable FeeRates rates) {
}
