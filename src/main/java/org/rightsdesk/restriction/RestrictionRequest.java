package org.rightsdesk.restriction;

import java.util.Map;
import java.util.UUID;

import org.rightsdesk.request.Detail;

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

	/** What the person said, before staff have written anything. */
	static RestrictionRequest said(UUID lineId, Map<Detail, String> said) {
		String ground = said.get(Detail.RESTRICT_GROUND);
		return new RestrictionRequest(lineId, (ground != null) ? RestrictionGround.valueOf(ground) : null,
				said.getOrDefault(Detail.RESTRICT_WHAT, ""), "", "");
	}

}
