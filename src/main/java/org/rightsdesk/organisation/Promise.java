package org.rightsdesk.organisation;

import java.time.Period;

/**
 * What the organisation promises about time. Shorter than the law is possible, longer is
 * not.
 *
 * @param source NOTICE where the organisation names a time itself
 * @param answerWithin promised time to answer, counted from receipt
 * @param fromReceipt whether that time is promised from the receipt whatever is asked
 * back, which can be sooner than the law
 * @param words the promise in plain words
 * @param extension what is said about taking longer, null where the notice is silent
 * @param updates whether the requester is kept informed while an extended request runs
 * (law.md L-5)
 * @param updateEvery how often, null where no updates are promised
 */
public record Promise(Source source, Period answerWithin, boolean fromReceipt, String words,
		@Omittable String extension, boolean updates, @Omittable Period updateEvery) {
}
