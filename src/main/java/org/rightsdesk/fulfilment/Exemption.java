package org.rightsdesk.fulfilment;

/**
 * What the table says of a ground, for one right under one law.
 *
 * @param exempts whether it lets this right be limited at all
 * @param provision as a letter cites it; null where it does not exempt
 * @param neutralPossible whether an officer may keep the ground out of the letter
 * @param copyOnly whether the information beside the copy stays due (Art. 15(4))
 */
public record Exemption(boolean exempts, String provision, Duty duty, boolean neutralPossible, boolean copyOnly) {

	/** For a ground that leaves out nothing of the person's. */
	static final Exemption NONE = new Exemption(false, null, Duty.REASON_ONLY, false, false);

}
