package org.rightsdesk.marketing;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in the list, in the order of changes: after it a tool goes on reading. It says
 * nothing to the tool, and an instant is one too.
 */
record Place(Instant at, UUID id) {

	static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));

	/**
	 * The last id there can be, so that what changed at that very instant is not told.
	 */
	private static final UUID LAST = new UUID(-1, -1);

	String text() {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((this.at + " " + this.id).getBytes(StandardCharsets.US_ASCII));
	}

	/** Empty for what is neither a place nor an instant. */
	static Optional<Place> of(String text) {
		try {
			if (text.isEmpty()) {
				return Optional.of(START);
			}
			if (text.matches("\\d{4}-.*")) {
				return Optional.of(new Place(Instant.parse(text), LAST));
			}
			String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ", 2);
			return Optional.of(new Place(Instant.parse(parts[0]), UUID.fromString(parts[1])));
		}
		catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException ex) {
			return Optional.empty();
		}
	}

}
