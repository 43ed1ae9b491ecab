package org.rightsdesk.restriction;

import java.util.UUID;

/**
 * What a line of restriction asks for and what staff found, all of it in words that the
 * person will read; empty where it is not written.
 *
 * @param ground null as long as none is found
 * @param what what is restricted
 * @param lessBecause why not all of it
 * @param notMetBecause why no ground is met
 */
public record RestrictionRequest(UUID lineId, RestrictionGround ground, String what, String lessBecause,
		String notMetBecause) {

	static RestrictionRequest empty(UUID lineId) {
		return new RestrictionRequest(lineId, null, "", "", "");
	}

}
