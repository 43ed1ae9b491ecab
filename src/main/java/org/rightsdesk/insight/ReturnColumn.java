package org.rightsdesk.insight;

import java.util.Arrays;
import java.util.List;

/**
 * What the statutory return counts for each right, and how: received by the day of
 * receipt, the rest by the day on which a line ended, unless it says otherwise.
 */
public enum ReturnColumn {

	RECEIVED(Part.TIME, "count(*) filter (where received_on between :from and :to)"),
	IN_TIME(Part.TIME, ended("not late or late is null")), LATE(Part.TIME, ended("late")),
	/** Came in the period and still has no answer although the due date is over. */
	OVERDUE(Part.TIME,
			"count(*) filter (where received_on between :from and :to and closed_on is null and due_on < :today)"),
	EXTENDED(Part.TIME, all("extended")), PAUSED(Part.TIME, all("paused_days > 0")),
	PAUSED_DAYS(Part.TIME, "coalesce(sum(paused_days) filter (where closed_on between :from and :to), 0)"),
	LATE_TOO_MANY_REQUESTS(LateReason.TOO_MANY_REQUESTS), LATE_LARGE_OR_COMPLEX(LateReason.LARGE_OR_COMPLEX),
	LATE_HARD_TO_FIND(LateReason.HARD_TO_FIND), LATE_STAFF_AWAY(LateReason.STAFF_AWAY),
	LATE_WAITED_FOR_SOMEBODY_ELSE(LateReason.WAITED_FOR_SOMEBODY_ELSE), LATE_WENT_WRONG(LateReason.WENT_WRONG),
	LATE_OTHER(LateReason.OTHER),
	/** Nobody has said why. */
	LATE_UNEXPLAINED(Part.LATENESS, ended("late and reason is null")),
	GRANTED(Part.OUTCOME, all("outcome = 'GRANTED'")), PARTLY_GRANTED(Part.OUTCOME, all("outcome = 'PARTLY_GRANTED'")),
	REFUSED(Part.OUTCOME, all("outcome like 'REFUSED_%'")), NO_DATA_HELD(Part.OUTCOME, all("outcome = 'NO_DATA_HELD'")),
	/** Withdrawn, lapsed, merged, or not for us. */
	OTHER_END(Part.OUTCOME,
			all("outcome in ('WITHDRAWN', 'LAPSED', 'DUPLICATE', 'NOT_CONTROLLER', 'NOT_PERSONAL_DATA', "
					+ "'NOT_PERSONAL_DATA_DECEASED', 'NO_RIGHTS_REQUEST')")),
	/** Answers that the second person sent back before they went. */
	SENT_BACK(Part.AGAIN, "coalesce(sum(times_returned) filter (where closed_on between :from and :to), 0)"),
	/** Opened again after it had ended, by the day on which that happened. */
	REOPENED(Part.AGAIN, "coalesce(sum(reopened), 0)"),
	/** Complaints about it to the organisation, by the day on which they came. */
	COMPLAINTS(Part.AGAIN, "coalesce(sum(complaints), 0)"),
	/** Those that were right at least in part, by the day of their answer. */
	COMPLAINTS_UPHELD(Part.AGAIN, "coalesce(sum(upheld), 0)"),
	/** Lines of which somebody recorded how long they took. */
	HOURS_RECORDED(Part.EFFORT, all("hours is not null")),
	/** In tenths of an hour, so that sums are exact. */
	HOURS(Part.EFFORT, "coalesce(sum(hours * 10) filter (where closed_on between :from and :to), 0)::int");

	private final Part part;

	private final String sql;

	ReturnColumn(LateReason reason) {
		this(Part.LATENESS, ended("late and reason = '" + reason + "'"));
	}

	ReturnColumn(Part part, String sql) {
		this.part = part;
		this.sql = sql;
	}

	/**
	 * Over the lines of {@link StatutoryReturn} and what belongs to each, with the days
	 * from, to and today.
	 */
	String sql() {
		return this.sql;
	}

	/** The figure that says of how many lines this one is the sum; mostly itself. */
	ReturnColumn basis() {
		return switch (this) {
			case PAUSED_DAYS -> PAUSED;
			case HOURS -> HOURS_RECORDED;
			default -> this;
		};
	}

	/** Whether it counts whole requests, so that its rights do not add up to all. */
	boolean isOfRequests() {
		return this == COMPLAINTS || this == COMPLAINTS_UPHELD;
	}

	String written(int count) {
		return (this == HOURS) ? count / 10 + "." + count % 10 : String.valueOf(count);
	}

	private static String all(String condition) {
		return "count(*) filter (where closed_on between :from and :to and " + condition + ")";
	}

	/** Of those that ended with an answer. */
	private static String ended(String condition) {
		return all(PeriodFigures.ANSWERED + " and (" + condition + ")");
	}

	/** The parts into which the page groups its figures, in order. */
	public enum Part {

		TIME, LATENESS, OUTCOME, AGAIN, EFFORT;

		public List<ReturnColumn> columns() {
			return Arrays.stream(ReturnColumn.values()).filter((column) -> column.part == this).toList();
		}

	}

}
