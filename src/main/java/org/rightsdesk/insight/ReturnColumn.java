package org.rightsdesk.insight;

/**
 * What the statutory return counts for each right, and how: received by the day of
 * receipt, the rest by the day on which a line ended, unless it says otherwise.
 */
public enum ReturnColumn {

	RECEIVED("count(*) filter (where received_on between :from and :to)"), IN_TIME(ended("not late or late is null")),
	LATE(ended("late")),
	/** Came in the period and still has no answer although the due date is over. */
	OVERDUE("count(*) filter (where received_on between :from and :to and closed_on is null and due_on < :today)"),
	EXTENDED(all("extended")), PAUSED(all("paused_days > 0")),
	PAUSED_DAYS("coalesce(sum(paused_days) filter (where closed_on between :from and :to), 0)"),
	GRANTED(all("outcome = 'GRANTED'")), PARTLY_GRANTED(all("outcome = 'PARTLY_GRANTED'")),
	REFUSED(all("outcome like 'REFUSED_%'")), NO_DATA_HELD(all("outcome = 'NO_DATA_HELD'")),
	/** Withdrawn, lapsed, merged, or not for us. */
	OTHER_END(all("outcome in ('WITHDRAWN', 'LAPSED', 'DUPLICATE', 'NOT_CONTROLLER', 'NOT_PERSONAL_DATA', "
			+ "'NOT_PERSONAL_DATA_DECEASED', 'NO_RIGHTS_REQUEST')")),
	/** Complaints about it to the organisation, by the day on which they came. */
	COMPLAINTS("""
			coalesce(sum((select count(*) from complaint k join request r on r.id = k.request_id
			where k.about_request_id = f.request_id and r.received_on between :from and :to)), 0)"""),
	/** Opened again after it had ended, by the day on which that happened. */
	REOPENED("""
			coalesce(sum((select count(*) from clock_event e where e.line_id = f.line_id and e.type = 'REOPENED'
			and (e.recorded_at at time zone f.zone)::date between :from and :to)), 0)""");

	private final String sql;

	ReturnColumn(String sql) {
		this.sql = sql;
	}

	/** Over {@code line_figure f}, with the days from, to and today. */
	String sql() {
		return this.sql;
	}

	private static String all(String condition) {
		return "count(*) filter (where closed_on between :from and :to and " + condition + ")";
	}

	/** Of those that ended with an answer. */
	private static String ended(String condition) {
		return all(PeriodFigures.ANSWERED + " and (" + condition + ")");
	}

}
