package org.rightsdesk.recipientinfo;

import java.util.UUID;

/**
 * One entry of the list.
 *
 * @param what which data it got; "" where that is not known
 * @param because why it is not told to the person; "" while it is
 */
public record ListedRecipient(UUID id, UUID lineId, String name, String what, Source source, State state,
		String because) {

	/** From where it is known. */
	public enum Source {

		/** It was told of what was done with the data. */
		RECORD,
		/** The organisation gives such data to it. */
		REGISTER,
		/** Staff added it. */
		STAFF

	}

	/** What becomes of it in the answer. */
	public enum State {

		LISTED,
		/** It never got data of this person. */
		NOT_GIVEN,
		/** An exemption covers it (N-5). */
		LEFT_OUT

	}

	/** As the person reads it. */
	public String words() {
		return this.what.isEmpty() ? this.name : this.name + ": " + this.what;
	}

}
