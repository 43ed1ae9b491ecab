package org.rightsdesk.identity;

/**
 * I-6: who may speak for a child. The right is the child's; a parent, or whoever else
 * asks, acts only where the child is not competent or agrees.
 */
final class SpeakerRule {

	/** From this age a child is presumed able (DPA s.208), or it is where to begin. */
	static final int ABLE_FROM = 12;

	static final int ADULT_FROM = 18;

	private SpeakerRule() {
	}

	/**
	 * Who may speak.
	 * @param age in whole years, under {@link #ADULT_FROM}
	 * @param familyConflict whether what the representative wants may be against the
	 * child
	 */
	static Speaker speaker(Nation nation, int age, ChildVoice voice, boolean familyConflict) {
		Speaker speaker = (nation == Nation.EU) ? Speaker.OFFICER_DECIDES
				: (age < ABLE_FROM) ? young(voice) : able(nation, voice);
		return (familyConflict && speaker == Speaker.REPRESENTATIVE) ? Speaker.OFFICER_DECIDES : speaker;
	}

	private static Speaker young(ChildVoice voice) {
		return (voice == ChildVoice.DISAGREES) ? Speaker.OFFICER_DECIDES : Speaker.REPRESENTATIVE;
	}

	private static Speaker able(Nation nation, ChildVoice voice) {
		return switch (voice) {
			case AGREES, CANNOT_UNDERSTAND -> Speaker.REPRESENTATIVE;
			case DISAGREES -> Speaker.CHILD;
			// In Scotland the law presumes it; elsewhere somebody has to look at this
			// child.
			case NOT_ASKED -> (nation == Nation.SCOTLAND) ? Speaker.CHILD : Speaker.OFFICER_DECIDES;
		};
	}

}
