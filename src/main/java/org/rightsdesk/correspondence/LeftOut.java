package org.rightsdesk.correspondence;

import java.util.List;

import org.rightsdesk.request.Ground;

/**
 * Something that is not in the answer, and why (L-6).
 *
 * @param ground null where naming it would do the harm it prevents
 * @param provision as the letter cites it; null without a ground
 * @param words what was left out and why, as staff wrote it for the person; null without
 * a ground
 */
public record LeftOut(Ground ground, String provision, String words) {

	/** The neutral wording (law.md 7.3): nothing of it may reach the letter. */
	public static final LeftOut UNNAMED = new LeftOut(null, null, null);

	boolean named() {
		return this.ground != null;
	}

	/** What the letter explains. */
	static List<LeftOut> named(List<LeftOut> all) {
		return all.stream().filter(LeftOut::named).toList();
	}

	/** Whether something is left out of which the letter must not even say so. */
	static boolean anyUnnamed(List<LeftOut> all) {
		return all.stream().anyMatch((one) -> !one.named());
	}

	/** Whether the letter must not say that anything is left out. */
	static boolean onlyUnnamed(List<LeftOut> all) {
		return !all.isEmpty() && named(all).isEmpty();
	}

}
