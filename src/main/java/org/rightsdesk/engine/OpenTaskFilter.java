package org.rightsdesk.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which open tasks a list shows.
 *
 * @param organisations slugs of those that the reader works for
 * @param person user name of who claimed it; null for all
 * @param group of which it is the work; null for all
 * @param free only what nobody claimed
 * @param late only what is over its target
 * @param after the last task of the page before; null for the first page
 */
public record OpenTaskFilter(Set<String> organisations, String person, String group, boolean free, boolean late,
		TaskPlace after) {

	/** Of what stands in an address. */
	public static final List<String> NAMES = List.of("assignee", "group", "free", "late", "after");

	public OpenTaskFilter {
		organisations = Set.copyOf(organisations);
	}

	/**
	 * What stands in an address, by {@link #NAMES}.
	 */
	public static OpenTaskFilter of(Set<String> organisations, Map<String, String> chosen) {
		return new OpenTaskFilter(organisations, text(chosen.get("assignee")), text(chosen.get("group")),
				Boolean.parseBoolean(chosen.get("free")), Boolean.parseBoolean(chosen.get("late")),
				TaskPlace.read(chosen.get("after")).orElse(null));
	}

	/** Signs that no name has would break the statement. */
	private static String text(String typed) {
		return (typed == null || typed.isBlank() || typed.indexOf('\0') >= 0) ? null : typed;
	}

}
