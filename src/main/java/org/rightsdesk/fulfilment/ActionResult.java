package org.rightsdesk.fulfilment;

import java.time.LocalDate;

/**
 * What came of an order, as its owner tells it.
 *
 * @param keptWhy why the data stay; null unless {@code KEPT}
 * @param keptUntil until when; null unless {@code KEPT}, and where no date is set
 * @param failedWhy what happened; null unless {@code FAILED}
 */
public record ActionResult(SystemResult result, String keptWhy, LocalDate keptUntil, String failedWhy) {

	public ActionResult {
		if (result == null) {
			throw new IllegalArgumentException("Result: choose one.");
		}
		keptWhy = (result == SystemResult.KEPT) ? required(keptWhy, "Why the data stay") : null;
		keptUntil = (result == SystemResult.KEPT) ? keptUntil : null;
		failedWhy = (result == SystemResult.FAILED) ? required(failedWhy, "What happened") : null;
	}

	public static ActionResult done() {
		return new ActionResult(SystemResult.DONE, null, null, null);
	}

	public static ActionResult nothingFound() {
		return new ActionResult(SystemResult.NOTHING_FOUND, null, null, null);
	}

	/** The data stay; {@code until} is null where no date is set. */
	public static ActionResult kept(String why, LocalDate until) {
		return new ActionResult(SystemResult.KEPT, why, until, null);
	}

	public static ActionResult failed(String why) {
		return new ActionResult(SystemResult.FAILED, null, null, why);
	}

	private static String required(String text, String field) {
		if (text == null || text.isBlank()) {
			throw new IllegalArgumentException(field + ": fill it in.");
		}
		return text.strip();
	}

}
