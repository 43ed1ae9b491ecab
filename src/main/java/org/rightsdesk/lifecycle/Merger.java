package org.rightsdesk.lifecycle;

import java.time.Instant;
import java.util.UUID;

/**
 * That a case goes on in another one.
 *
 * @param because how the officer knows that both are of one person
 * @param by the officer who merged them, or planned to
 * @param mergedAt null while it is a plan
 */
public record Merger(UUID requestId, UUID intoId, String because, String by, Instant mergedAt) {

	public boolean merged() {
		return this.mergedAt != null;
	}

}
