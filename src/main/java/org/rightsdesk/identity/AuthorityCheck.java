package org.rightsdesk.identity;

import org.rightsdesk.request.AuthorityEvidence;
import org.rightsdesk.request.RepresentativeKind;

import org.springframework.stereotype.Component;

/** What an officer has to write down, and which results the law does not allow. */
@Component
class AuthorityCheck {

	/**
	 * @throws IllegalArgumentException with a plain sentence that names the field
	 */
	void require(NewAuthority found, Nation nation) {
		refuseIf(found.whatWasSeen().isBlank(), "What was seen: write it down, or why nothing was.");
		if (found.result() == AuthorityResult.SUFFICIENT) {
			evidence(found);
			age(found);
			if (found.child()) {
				child(found, nation);
			}
		}
	}

	private static void evidence(NewAuthority found) {
		refuseIf(found.evidence() == null, "Evidence: choose what was seen. Without it the authority is in doubt.");
		refuseIf(!AuthorityEvidence.acceptedOf(found.kind()).contains(found.evidence()),
				"Evidence: this shows nothing for such a representative. Choose another, or correct as what they act.");
	}

	private static void age(NewAuthority found) {
		if (found.kind() == RepresentativeKind.PARENT_OR_GUARDIAN) {
			refuseIf(found.age() == null, "Age: enter how old the child is; it decides who may speak.");
			refuseIf(!found.child() && found.evidence() == AuthorityEvidence.PARENTAL_RESPONSIBILITY,
					"Age: nobody has parental responsibility for an adult. Choose another evidence.");
		}
	}

	/** I-6; in doubt the answer goes to the child themselves. */
	private static void child(NewAuthority found, Nation nation) {
		refuseIf(found.voice() == null, "The child: choose whether they were asked and what they say.");
		Speaker speaker = SpeakerRule.speaker(nation, found.age(), found.voice(), found.familyConflict());
		refuseIf(speaker == Speaker.CHILD,
				"The child: at this age they decide. Ask them: somebody else may act only if they agree, or if it is "
						+ "shown that they cannot understand it.");
		refuseIf(speaker == Speaker.OFFICER_DECIDES && found.bestInterests().isBlank(),
				"Best interests: write why it is best for the child that somebody else acts, or choose in doubt.");
	}

	private static void refuseIf(boolean wrong, String sentence) {
		if (wrong) {
			throw new IllegalArgumentException(sentence);
		}
	}

}
