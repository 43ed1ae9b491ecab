package org.rightsdesk.correspondence;

/**
 * What an answer about a right other than access can say (L-7, L-6; law.md 6.2 to 6.10).
 * Which right and outcome needs which is decided by {@link AnswerRules}; each point is
 * the {@link Required} of the same name. A letter says them in the order in which they
 * stand here.
 */
public enum AnswerPoint {

	/** Of any right: what comes before all else. */
	NOTHING_HELD(false), GROUND_NOT_MET(true),
	/** Art. 16. */
	CORRECTED(true), STATEMENT_ADDED(true), ACCURATE(true), STATEMENT_OFFERED(false),
	/** Art. 17. */
	ERASED(true), KEPT(true), BACKUPS(false), SUPPRESSION_KEPT(false),
	/** Art. 18. */
	RESTRICTED(true), STILL_ALLOWED(false), LIFT_AFTER_NOTICE(false),
	/** Art. 20. */
	PORTABLE_DATA(true), PORTABLE_FORMAT(false), TRANSFERRED(true), NOT_PORTABLE(true), ACCESS_OFFERED(false),
	/** Art. 21(1). */
	STOPPED(true), OVERRIDING_GROUNDS(true),
	/** Art. 21(2) and (3). */
	MARKETING_STOPPED(true), MARKETING_GOES_ON(true), SUPPRESSION_LIST(true), ACCOUNT_CLOSED(true),
	/** UK Arts. 22A to 22D, EU Art. 22. */
	EXPLAINED(true), DECISION_REVIEWED(true), REVIEW_REASONS(true), CONTEST_AGAIN(false), NOT_AUTOMATED(true),
	/** Art. 7(3). */
	CONSENT_ENDED(true), ENDS_WITH_IT(true), ERASURE_OFFERED(false), OTHER_BASIS(true),
	/** Art. 19, last sentence. */
	RECIPIENT_LIST(true),
	/** Of any right: what only makes sense after what was done. */
	EXEMPT(true), LESS_BECAUSE(true), NOT_EVERYWHERE(true), RECIPIENTS_TOLD(true), LIST_OFFERED(false);

	private final boolean needsWords;

	AnswerPoint(boolean needsWords) {
		this.needsWords = needsWords;
	}

	/** Whether the fixed paragraph says nothing without words of this case. */
	public boolean needsWords() {
		return this.needsWords;
	}

}
