package org.rightsdesk.portal;

import java.util.List;
import java.util.UUID;

import org.rightsdesk.deadline.TimeStrip;

/**
 * What a party sees of their case; every text is ready to be shown as text.
 *
 * @param standing how the visitor stands to the case
 * @param withdrawable whether they can withdraw it
 * @param objectable whether they can say that the other does not act for them
 * @param lapsed whether it is closed because an answer did not come, and opens with it
 * @param proof what the organisation asks to know who they are and whether they may, or
 * null
 * @param clarifications what it asks to know what they mean
 * @param fees what is to be paid
 * @param answerReady whether there is something behind the second secret
 * @param dueOrLate whether an answer is due today or overdue, so that the routes to
 * complain are named (L-14)
 * @param files what they sent, by name only
 * @param goesOn what it was merged with; null for most
 */
record CasePage(String reference, String receivedOn, Standing standing, boolean withdrawable, boolean objectable,
		boolean lapsed, List<Line> lines, Proof proof, List<Question> clarifications, List<FeeDue> fees,
		boolean answerReady, boolean dueOrLate, List<Letter> letters, List<Message> messages, List<File> files,
		GoesOn goesOn) {

	/** Whether somebody else asks for the visitor. */
	public boolean theirs() {
		return this.standing == Standing.DATA_SUBJECT;
	}

	/**
	 * The request that is answered in place of this one.
	 *
	 * @param openable whether this reader may see it too
	 */
	record GoesOn(String reference, boolean openable) {
	}

	/**
	 * One right and where it stands.
	 *
	 * @param receivedOn when it was asked for later than the rest; null for most
	 * @param dueOn null where there is no date now
	 * @param promisedOn what the organisation's notice promises, where that is sooner
	 * than the law; otherwise null
	 * @param steps why it is that date
	 * @param strip the same drawn; null for whoever may not know the dates
	 */
	record Line(String right, String receivedOn, String state, String next, String dueOn, String promisedOn,
			List<String> steps, TimeStrip strip) {
	}

	/**
	 * A question who they are, or whether they may act for another.
	 *
	 * @param about code of what it is to show
	 * @param why why there is doubt; empty where nothing is said
	 * @param way code of how it is answered: facts, code or question
	 * @param again whether an answer was deleted before it was judged
	 */
	record Proof(String about, String text, String why, String way, boolean again) {
	}

	/**
	 * A question about what is meant.
	 *
	 * @param href where it is answered
	 */
	record Question(String text, String why, String askedOn, String href) {
	}

	/**
	 * A fee that can be paid.
	 *
	 * @param items what it is made of
	 * @param until the last day to pay; null where the request has lapsed: then any day
	 * @param means how to pay; null where the organisation names nothing any more
	 * @param payAt page of the organisation on which it can be paid, or null
	 * @param letterId the letter about it
	 */
	record FeeDue(String total, List<String> items, String reason, String until, String means, String payAt,
			UUID letterId) {
	}

	/** A letter without data in it. */
	record Letter(UUID id, String title, String date) {
	}

	/** A message in either direction. */
	record Message(boolean mine, String from, String when, String body, List<File> files) {
	}

	/**
	 * All of the answer in one archive.
	 *
	 * @param more when it was downloaded, or null
	 */
	record Everything(int files, String size, String more) {
	}

	/**
	 * A file.
	 *
	 * @param id null where it cannot be opened: what people sent is not shown back
	 * @param more when it was opened, or null
	 */
	record File(UUID id, String name, String size, String more) {
	}

}
