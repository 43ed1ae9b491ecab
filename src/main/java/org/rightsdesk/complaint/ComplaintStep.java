package org.rightsdesk.complaint;

/** What falls on a day of a complaint; also the last part of the key of its words. */
enum ComplaintStep {

	/** The person hears where it stands (s.164A(5)(b)). */
	PROGRESS(About.PROGRESS),
	/** L-10 has not left, and its day comes near. */
	ACKNOWLEDGE_SOON(About.ACKNOWLEDGEMENT),
	/** L-10 has not left, and has to today. */
	ACKNOWLEDGE_TODAY(About.ACKNOWLEDGEMENT),
	/** L-10 has not left, and its day is over. */
	ACKNOWLEDGE_LATE(About.ACKNOWLEDGEMENT),
	/** The day for the outcome comes near. */
	ANSWER_SOON(About.ANSWER),
	/** The outcome should leave today. */
	ANSWER_TODAY(About.ANSWER),
	/** The day for the outcome is over. */
	ANSWER_LATE(About.ANSWER);

	private final About about;

	ComplaintStep(About about) {
		this.about = about;
	}

	About about() {
		return this.about;
	}

	/** Whether it is still needed. */
	boolean concerns(Complaint complaint) {
		return switch (this.about) {
			case PROGRESS -> !complaint.isDecided();
			case ACKNOWLEDGEMENT -> !complaint.isAcknowledged();
			case ANSWER -> !complaint.isOver();
		};
	}

	/** What it is a step of. */
	enum About {

		PROGRESS, ACKNOWLEDGEMENT, ANSWER

	}

}
