package org.rightsdesk.insight;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.request.RecordId;
import org.rightsdesk.request.Right;

/**
 * Which open cases a list shows.
 *
 * @param organisations slugs of those that the reader works for
 * @param organisation slug of the only one of them that is shown; null for all
 * @param right null for all
 * @param left null for all
 * @param only null for all
 * @param sort null for what fits the list: the next due first, or the oldest
 * @param after id of the last line of the page before; null for the first page
 */
public record ListFilter(Set<String> organisations, String organisation, Right right, TimeLeft left, Only only,
		Sort sort, UUID after) {

	public ListFilter {
		organisations = Set.copyOf(organisations);
	}

	/**
	 * What stands in an address: {@code organisation}, {@code right}, {@code left},
	 * {@code only}, {@code sort} and {@code after}. What is none of their values counts
	 * as not chosen.
	 */
	public static ListFilter of(Set<String> organisations, Map<String, String> chosen) {
		String organisation = chosen.get("organisation");
		return new ListFilter(organisations,
				(organisation != null && organisations.contains(organisation)) ? organisation : null,
				read(Right.class, chosen.get("right")), read(TimeLeft.class, chosen.get("left")),
				read(Only.class, chosen.get("only")), read(Sort.class, chosen.get("sort")),
				RecordId.read(chosen.get("after")).orElse(null));
	}

	/** The same list after this line. */
	public ListFilter after(UUID lineId) {
		return new ListFilter(this.organisations, this.organisation, this.right, this.left, this.only, this.sort,
				lineId);
	}

	/** What an address says to open the same list: empty for what nobody chose. */
	public String chosen(String name) {
		Object value = switch (name) {
			case "organisation" -> this.organisation;
			case "right" -> this.right;
			case "left" -> this.left;
			case "only" -> this.only;
			case "sort" -> this.sort;
			case "after" -> this.after;
			default -> throw new IllegalArgumentException(name);
		};
		return (value != null) ? value.toString() : "";
	}

	/** Slugs of those whose cases are shown. */
	public Set<String> shown() {
		return (this.organisation != null) ? Set.of(this.organisation) : this.organisations;
	}

	private static <E extends Enum<E>> E read(Class<E> type, String code) {
		return EnumSet.allOf(type).stream().filter((one) -> one.name().equals(code)).findFirst().orElse(null);
	}

	/** Whether anything is chosen. */
	public boolean isNarrow() {
		return this.organisation != null || this.right != null || this.left != null || this.only != null
				|| this.sort != null;
	}

	/** Cases that wait for something else than a step of a line. */
	public enum Only {

		COMPLAINTS, RECIPIENTS, UNSENT_MAIL,
		/** Answered late, and nobody has said why. */
		LATE_UNEXPLAINED

	}

	/** What comes first. */
	public enum Sort {

		DUE, NEWEST, OLDEST, REFERENCE

	}

}
