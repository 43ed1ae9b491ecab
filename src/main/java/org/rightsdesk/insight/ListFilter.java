package org.rightsdesk.insight;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.request.Right;

/**
 * Which open cases a list shows.
 *
 * @param organisations slugs of those that the reader works for
 * @param right null for all
 * @param left null for all
 * @param only null for all
 * @param after id of the last line of the page before; null for the first page
 */
public record ListFilter(Set<String> organisations, Right right, TimeLeft left, Only only, UUID after) {

	public ListFilter {
		organisations = Set.copyOf(organisations);
	}

	/**
	 * What stands in an address: {@code right}, {@code left}, {@code only} and
	 * {@code after}. What is none of their values counts as not chosen.
	 */
	public static ListFilter of(Set<String> organisations, Map<String, String> chosen) {
		return new ListFilter(organisations, read(Right.class, chosen.get("right")),
				read(TimeLeft.class, chosen.get("left")), read(Only.class, chosen.get("only")),
				id(chosen.get("after")));
	}

	private static <E extends Enum<E>> E read(Class<E> type, String code) {
		return EnumSet.allOf(type).stream().filter((one) -> one.name().equals(code)).findFirst().orElse(null);
	}

	private static UUID id(String typed) {
		return (typed != null && typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) ? UUID.fromString(typed)
				: null;
	}

	/** Whether anything is chosen. */
	public boolean isNarrow() {
		return this.right != null || this.left != null || this.only != null;
	}

	/** Cases that wait for something else than a step of a line. */
	public enum Only {

		COMPLAINTS, RECIPIENTS, UNSENT_MAIL,
		/** Answered late, and nobody has said why. */
		LATE_UNEXPLAINED

	}

}
