package org.rightsdesk.organisation;

import java.util.List;

import jakarta.validation.constraints.NotEmpty;

/**
 * What stopping marketing means here (M-1 to M-5).
 *
 * @param basis why marketing may be sent at all
 * @param howToStop every way to stop it
 * @param stops when and what stops
 * @param goesOn what is still sent
 * @param suppressionSource NOTICE where the organisation itself tells of the list
 * @param suppressionList what is kept so that the wish is honoured (M-3)
 * @param systems ids of the systems that send marketing: each stops it and says so; empty
 * where staff see to it by hand
 */
public record Marketing(Scope scope, String basis, @NotEmpty(message = "needs at least one way") List<String> howToStop,
		String stops, String goesOn, Source suppressionSource, String suppressionList,
		@Omittable List<String> systems) {

	public Marketing {
		systems = (systems != null) ? List.copyOf(systems) : List.of();
	}

	/** What an opt-out ends (M-4). */
	public enum Scope {

		/** Everything except letters about the case, breach and contract notices. */
		ALL_COMMUNICATIONS,
		/** Service messages go on. */
		MARKETING_ONLY

	}
}
