package org.rightsdesk.request;

import java.util.Set;

/**
 * A case that a search found.
 *
 * @param requester who asks; null where the reader may see the reference and dates only
 * @param about whose data it is about; null for their own, and where {@code requester} is
 * @param matches why it was found; empty in a list that nobody searched for
 */
public record FoundCase(SubjectRequest request, String requester, String about, Set<Match> matches) {

	public FoundCase {
		matches = Set.copyOf(matches);
	}

	/** Whether the reader may see more than the reference and dates. */
	public boolean isWhole() {
		return this.requester != null;
	}

	/** The same for somebody who may see the reference and dates only. */
	public FoundCase withoutPeople() {
		return new FoundCase(this.request, null, null, Set.of());
	}

	/** What two people have in common. */
	public enum Match {

		REFERENCE, EMAIL, PHONE, NAME

	}

}
