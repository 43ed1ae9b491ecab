package org.rightsdesk.assessment;

import java.util.EnumSet;
import java.util.Set;

import org.rightsdesk.request.Right;

/**
 * What may be decided on which right: the columns "fee/refusal" and "allowed outcomes" of
 * law.md 6.0. A marketing objection and a withdrawal of consent are never refused and
 * never cost anything (M-1, [X-10]).
 */
public final class AllowedDecisions {

	private static final Set<Right> NEVER_REFUSED = EnumSet.of(Right.OBJECTION_MARKETING, Right.CONSENT_WITHDRAWAL);

	private AllowedDecisions() {
	}

	/**
	 * @param finding null while nothing was found
	 * @return always with PROCEED
	 */
	public static Set<AssessmentDecision> of(Right right, Finding finding) {
		Set<AssessmentDecision> allowed = EnumSet.of(AssessmentDecision.PROCEED);
		if (finding != null && mayBeFound(right, finding)) {
			allowed.addAll(finding.decisions());
		}
		return allowed;
	}

	/** Whether this finding can end a request for this right at all. */
	static boolean mayBeFound(Right right, Finding finding) {
		return switch (finding) {
			case UNFOUNDED, EXCESSIVE, NOT_PERSONAL_DATA -> !NEVER_REFUSED.contains(right);
			case NOT_IDENTIFIABLE -> right == Right.ACCESS;
			case NOT_CONTROLLER, PROCESSOR_FOR_ANOTHER, DECEASED -> true;
		};
	}

}
