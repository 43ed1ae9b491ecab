package org.rightsdesk.request;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id of a record of ours, as an address or a form holds it. */
public final class RecordId {

	private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private RecordId() {
	}

	/**
	 * The id that a text spells. Only the one spelling that we write: {@link UUID} itself
	 * takes shorter ones as well.
	 * @param typed null where there was none
	 */
	public static Optional<UUID> read(String typed) {
		return (typed != null && FORM.matcher(typed).matches()) ? Optional.of(UUID.fromString(typed))
				: Optional.empty();
	}

}
