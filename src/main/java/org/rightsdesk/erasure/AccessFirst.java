package org.rightsdesk.erasure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.rightsdesk.request.Reference;
import org.rightsdesk.request.Right;

/**
 * Nothing is erased before the person has what they asked to see (G-10, DPA s.173): what
 * blocks an erasure, and what does not.
 */
public final class AccessFirst {

	/** Whoever uses these wants to see the data first. */
	static final Set<Right> SHOWS = Set.of(Right.ACCESS, Right.PORTABILITY);

	private AccessFirst() {
	}

	/** What of this blocks the erasure; empty where nothing does. */
	public static List<Line> blockers(Collection<Line> lines) {
		return lines.stream().filter(Line::blocks).toList();
	}

	/**
	 * Whether data that go on a day of their own may be erased in spite of a block: the
	 * day must have come, since only then it would have happened anyway (s.173(5)(a)).
	 */
	static boolean goesAnyway(ErasureItem item, LocalDate today) {
		return item.erased() && item.anyway() != null && !item.anyway().on().isAfter(today);
	}

	/**
	 * A line of this case or of another that may be of the same person.
	 *
	 * @param open false once it was answered, lapsed, was withdrawn or merged
	 * @param sameCase whether it came with the erasure
	 * @param somebodyElse whether staff found out that it is another person's
	 */
	public record Line(Reference reference, Right right, boolean open, boolean sameCase, boolean somebodyElse) {

		boolean blocks() {
			return this.open && !this.somebodyElse && SHOWS.contains(this.right);
		}

	}

}
