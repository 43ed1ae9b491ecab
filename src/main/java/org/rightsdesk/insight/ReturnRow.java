package org.rightsdesk.insight;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.rightsdesk.request.Right;

/**
 * What the statutory return says about one right.
 *
 * @param right null in the row of all rights together
 * @param parts the rows that it is the sum of; empty for one right
 */
public record ReturnRow(Right right, Map<ReturnColumn, Integer> counts, List<ReturnRow> parts) {

	/** Below this a figure could point to a person. */
	private static final int FEW = 5;

	private static final String HIDDEN = "[c]";

	public ReturnRow {
		counts = Map.copyOf(counts);
		parts = List.copyOf(parts);
	}

	/**
	 * The row of all rights together.
	 * @param once figures of whole requests, each counted once and not for each right
	 */
	static ReturnRow sum(List<ReturnRow> rows, Map<ReturnColumn, Integer> once) {
		Map<ReturnColumn, Integer> sums = new EnumMap<>(ReturnColumn.class);
		for (ReturnColumn column : ReturnColumn.values()) {
			sums.put(column, rows.stream().mapToInt((row) -> row.counts().get(column)).sum());
		}
		sums.putAll(once);
		return new ReturnRow(null, sums, rows);
	}

	/**
	 * A figure as it is published. A sum says no more than its parts do, since otherwise
	 * the hidden one is what is missing.
	 * @param hiding whether figures of fewer than five lines are hidden
	 */
	public String shown(ReturnColumn column, boolean hiding) {
		if (!hiding) {
			return column.written(this.counts.get(column));
		}
		if (isOfFew(column)) {
			return (column.basis() == column) ? "<" + FEW : HIDDEN;
		}
		if (this.parts.stream().noneMatch((row) -> row.isOfFew(column))) {
			return column.written(this.counts.get(column));
		}
		if (column.isOfRequests()) {
			return HIDDEN;
		}
		return ">" + column.written(this.parts.stream()
			.filter((row) -> !row.isOfFew(column))
			.mapToInt((row) -> row.counts().get(column))
			.sum());
	}

	private boolean isOfFew(ReturnColumn column) {
		int lines = this.counts.get(column.basis());
		return lines > 0 && lines < FEW;
	}

}
