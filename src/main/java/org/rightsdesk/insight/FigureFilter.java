package org.rightsdesk.insight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.rightsdesk.request.Right;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which lines count.
 *
 * @param organisations slugs; none counts nothing
 * @param rights those that count; none counts nothing
 * @param from first day of the period, in each organisation's zone
 * @param to last day of it
 */
public record FigureFilter(Set<String> organisations, Set<Right> rights, LocalDate from, LocalDate to) {

	public FigureFilter {
		organisations = Set.copyOf(organisations);
		rights = Set.copyOf(rights);
	}

	/** Gives a statement its parameters: organisations, rights, from and to. */
	StatementSpec bind(StatementSpec sql) {
		return sql.param("organisations", orNone(this.organisations))
			.param("rights", orNone(this.rights.stream().map(Right::name).toList()))
			.param("from", this.from)
			.param("to", this.to);
	}

	/** A list is never empty in SQL; nothing has an empty name. */
	private static Collection<String> orNone(Collection<String> names) {
		return names.isEmpty() ? List.of("") : names;
	}

}
