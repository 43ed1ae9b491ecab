package org.rightsdesk.assessment;

/**
 * What may make a request manifestly unfounded (F-2) or excessive (F-3). That a person is
 * rude, known, or used another right before is in neither list, so it can be no ground.
 */
public enum Factor {

	/** Offers to take the request back for a benefit. */
	OFFER_TO_WITHDRAW(Finding.UNFOUNDED),
	/** Meant to harass or to disrupt, by what was done and not by tone alone. */
	MALICE(Finding.UNFOUNDED),
	/** Accusations against staff that nothing supports. */
	ACCUSATIONS(Finding.UNFOUNDED),
	/** One of many in a campaign that wants disruption. */
	CAMPAIGN(Finding.UNFOUNDED),
	/** How sensitive the data are. */
	NATURE_OF_DATA(Finding.EXCESSIVE),
	/** What the request is about and how it came to it. */
	CONTEXT(Finding.EXCESSIVE),
	/** Between the organisation and the person. */
	RELATIONSHIP(Finding.EXCESSIVE),
	/** What it would do to the person to get nothing. */
	POSSIBLE_DAMAGE(Finding.EXCESSIVE),
	/** Which the organisation has. */
	RESOURCES(Finding.EXCESSIVE),
	/** Repeats or overlaps requests on the same right, too soon for anything new. */
	REPEATS(Finding.EXCESSIVE),
	/** Of what would have to be looked through. */
	VOLUME(Finding.EXCESSIVE),
	/** The same data again in another format, after electronic delivery. */
	OTHER_FORMAT(Finding.EXCESSIVE);

	private final Finding finding;

	Factor(Finding finding) {
		this.finding = finding;
	}

	public Finding finding() {
		return this.finding;
	}

	/** How a factor is answered. */
	public enum Answer {

		YES, NO, NOT_RELEVANT

	}

	/**
	 * A factor that was looked at.
	 *
	 * @param words why; empty where nothing has to be said
	 */
	public record Weighed(Factor factor, Answer answer, String words) {

		/** Whether it speaks for the finding, in words. */
		public boolean speaks() {
			return this.answer == Answer.YES && !this.words.isBlank();
		}

	}

}
