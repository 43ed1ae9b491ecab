package org.rightsdesk.insight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.rightsdesk.request.Right;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which lines count.
 *
 * @param organisations slugs; none counts nothing
 * @param rights those that count; none counts nothing
 * @param from first day of the period, in each organisation's zone
 * @param to last day of it
 * @param team id of a group: only lines of requests on which it has had a task, and only
 * its own steps; null for all
 */
public record FigureFilter(Set<String> organisations, Set<Right> rights, LocalDate from, LocalDate to, String team) {

	public FigureFilter {
		organisations = Set.copyOf(organisations);
		rights = Set.copyOf(rights);
	}

	/**
	 * What a statement about lines asks of each beside organisation, right and period; it
	 * begins with "and", or is empty.
	 * @param reference the column of the reference
	 */
	String further(String reference) {
		return (this.team == null) ? "" : " and exists (select 1 from activity_log w where w.reference = " + reference
				+ " and :team = any (w.teams))";
	}

	/**
	 * A statement with its parameters: organisations, rights, from, to and team. The days
	 * are written into it: PostgreSQL expects a few lines of a period that it is not
	 * told, and reads a year in a way that only suits those.
	 */
	StatementSpec statement(JdbcClient jdbc, String sql) {
		return jdbc.sql(sql.replaceAll(":from\\b", literal(this.from)).replaceAll(":to\\b", literal(this.to)))
			.param("organisations", orNone(this.organisations))
			.param("rights", orNone(this.rights.stream().map(Right::name).toList()))
			.param("team", this.team);
	}

	private static String literal(LocalDate day) {
		return "date '" + day + "'";
	}

	/** A list is never empty in SQL; nothing has an empty name. */
	private static Collection<String> orNone(Collection<String> names) {
		return names.isEmpty() ? List.of("") : names;
	}

}
