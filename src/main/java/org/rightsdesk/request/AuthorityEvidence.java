package org.rightsdesk.request;

import java.util.List;

/**
 * What shows that somebody may ask for another person; the duty to show it is theirs
 * (I-5).
 */
public enum AuthorityEvidence {

	/** Signed by the person themselves; it has to cover their personal data. */
	SIGNED_AUTHORITY("I-5"),
	/** Registered; its type and scope count. */
	POWER_OF_ATTORNEY("I-5"),
	/** Deputy, guardian or whoever else a court appointed. */
	COURT_APPOINTMENT("I-5"),
	/** Birth certificate, or an order of a court that gives it. */
	PARENTAL_RESPONSIBILITY("I-6"),
	/** The constituent asked the elected representative to act. */
	CONSTITUENTS_REQUEST("I-5, 6.11"),
	/**
	 * The constituent has not asked: consent cannot be given, cannot reasonably be
	 * obtained, would prejudice the action, or is unreasonably withheld.
	 */
	CONDITION_WITHOUT_CONSENT("6.11, DPA Sch 1 para 23"),
	/** The person themselves told the organisation, by a way known to be theirs. */
	PERSON_CONFIRMED("I-5");

	private final String source;

	AuthorityEvidence(String source) {
		this.source = source;
	}

	/** Rule of law.md, with the provision where there is one. */
	public String source() {
		return this.source;
	}

	/** What is accepted of such a representative; any one of it will do. */
	public static List<AuthorityEvidence> acceptedOf(RepresentativeKind kind) {
		return switch (kind) {
			case SOLICITOR -> List.of(SIGNED_AUTHORITY, PERSON_CONFIRMED);
			case PARENT_OR_GUARDIAN -> List.of(PARENTAL_RESPONSIBILITY, COURT_APPOINTMENT);
			case ATTORNEY -> List.of(POWER_OF_ATTORNEY, COURT_APPOINTMENT);
			case ELECTED_REPRESENTATIVE -> List.of(CONSTITUENTS_REQUEST, CONDITION_WITHOUT_CONSENT, PERSON_CONFIRMED);
			case RELATIVE, OTHER -> List.of(SIGNED_AUTHORITY, POWER_OF_ATTORNEY, COURT_APPOINTMENT, PERSON_CONFIRMED);
		};
	}

}
