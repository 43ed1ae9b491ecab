package org.rightsdesk.insight;

import java.util.Map;

import org.rightsdesk.request.Right;

/**
 * The open lines about one right.
 *
 * @param byTimeLeft how many of them have how much time left; one that is not there is
 * none
 */
public record OpenLines(Right right, Map<TimeLeft, Integer> byTimeLeft) {

	public OpenLines {
		byTimeLeft = Map.copyOf(byTimeLeft);
	}

	public int of(TimeLeft left) {
		return this.byTimeLeft.getOrDefault(left, 0);
	}

	public int all() {
		return this.byTimeLeft.values().stream().mapToInt(Integer::intValue).sum();
	}

}
