package org.rightsdesk.identity;

import org.rightsdesk.request.AuthorityEvidence;
import org.rightsdesk.request.RepresentativeKind;

/**
 * What an officer enters about a representative; the rest as in {@link AuthorityRecord}.
 *
 * @param kind as what they really act
 * @param age of the person in whole years; null where it does not matter
 */
public record NewAuthority(RepresentativeKind kind, Integer age, AuthorityResult result, AuthorityEvidence evidence,
		String whatWasSeen, String limitedTo, ChildVoice voice, boolean familyConflict, String bestInterests) {

	/** Whether it is about a child. */
	boolean child() {
		return this.age != null && this.age < SpeakerRule.ADULT_FROM;
	}

}
