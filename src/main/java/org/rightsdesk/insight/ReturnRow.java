package org.rightsdesk.insight;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.rightsdesk.request.Right;

/**
 * What the statutory return says about one right.
 *
 * @param right null in the row of all rights together
 */
public record ReturnRow(Right right, Map<ReturnColumn, Integer> counts) {

	/** Below this a figure could point to a person. */
	private static final int FEW = 5;

	static ReturnRow sum(List<ReturnRow> rows) {
		Map<ReturnColumn, Integer> sums = new EnumMap<>(ReturnColumn.class);
		for (ReturnColumn column : ReturnColumn.values()) {
			sums.put(column, rows.stream().mapToInt((row) -> row.counts().get(column)).sum());
		}
		return new ReturnRow(null, sums);
	}

	/**
	 * A figure as it is published.
	 * @param hiding whether numbers under five are hidden
	 */
	public String shown(ReturnColumn column, boolean hiding) {
		return shown(this.counts.get(column), hiding);
	}

	static String shown(int count, boolean hiding) {
		return (hiding && count > 0 && count < FEW) ? "<" + FEW : String.valueOf(count);
	}

}
