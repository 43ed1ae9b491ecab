package org.rightsdesk.erasure;

/** Why data may stay although a ground for erasure is met (Art. 17(3); law.md 6.3). */
public enum ErasureException {

	/** Art. 17(3)(a): freedom of expression and information. */
	EXPRESSION,
	/** Art. 17(3)(b), such as records for tax. */
	LEGAL_OBLIGATION_OR_PUBLIC_TASK,
	/** Art. 17(3)(c). */
	PUBLIC_HEALTH,
	/** Art. 17(3)(d). */
	ARCHIVE_RESEARCH,
	/** Art. 17(3)(e): a complaint, a dispute, a case in court. */
	LEGAL_CLAIMS

}
