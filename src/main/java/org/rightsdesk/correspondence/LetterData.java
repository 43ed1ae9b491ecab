package org.rightsdesk.correspondence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.request.Right;

/**
 * What a letter needs beyond the case and its organisation: the facts of the moment, as
 * the module that decided them knows them. Dates are legal dates in the organisation's
 * zone.
 */
public interface LetterData {

	/** Which letter these facts make. */
	LetterCode code();

	/** The line it is about; null where it is about the case. */
	default UUID lineId() {
		return null;
	}

	/**
	 * L-1.
	 *
	 * @param startDate first day of the period; null while the clock has not started
	 * @param dueDate last day for the answer; null while the clock has not started
	 * @param why plain sentences that explain the date, or what is missing
	 * @param dates of each right, where they differ; otherwise empty
	 */
	record Acknowledgement(LocalDate startDate, LocalDate dueDate, List<String> why,
			List<OwnDate> dates) implements LetterData {

		public Acknowledgement {
			why = List.copyOf(why);
			dates = List.copyOf(dates);
		}

		/** About rights that all have the same date. */
		public Acknowledgement(LocalDate startDate, LocalDate dueDate, List<String> why) {
			this(startDate, dueDate, why, List.of());
		}

		/**
		 * When one right was asked for and is answered.
		 *
		 * @param dueDate null while its clock has not started
		 */
		public record OwnDate(Right right, LocalDate receivedOn, LocalDate dueDate) {
		}

		@Override
		public LetterCode code() {
			return LetterCode.ACKNOWLEDGEMENT;
		}

	}

	/**
	 * L-5. The reasons may tell something of the person, so they stand on the page and in
	 * print, never in a mail.
	 *
	 * @param lineId the line whose time becomes longer
	 * @param reasons why, in the words of staff
	 * @param startDate first day of the period
	 * @param before last day without this letter; null while the period is paused
	 * @param until last day with it; null while the period is paused
	 */
	record Extension(UUID lineId, ExtensionGround ground, String reasons, LocalDate startDate, LocalDate before,
			LocalDate until) implements LetterData {

		@Override
		public LetterCode code() {
			return LetterCode.EXTENSION;
		}

	}

	/** What the law lets time become longer for (C-22). */
	enum ExtensionGround {

		COMPLEX, NUMBER_OF_REQUESTS

	}

	/**
	 * L-3. The question is shown on the requester's page and in print, never in a mail.
	 *
	 * @param question the clerk's words
	 * @param why why it is reasonably required (C-7), in the clerk's words
	 * @param effect what the question does to the time
	 * @param waiting until when the answer is waited for
	 */
	record Clarification(String question, String why, ClockEffect effect, AnswerWait waiting) implements LetterData {

		@Override
		public LetterCode code() {
			return LetterCode.CLARIFICATION;
		}

	}

	/**
	 * L-12 after no answer came.
	 *
	 * @param lineId the line that lapsed; null where all of the case did
	 * @param missing what did not come
	 */
	record Lapse(UUID lineId, LocalDate closedOn, LapsedFor missing) implements LetterData {

		@Override
		public LetterCode code() {
			return LetterCode.LAPSE;
		}

	}

	/**
	 * L-7 for access, with the L-6 block where the answer is in part, or L-6 where all of
	 * it is exempt.
	 *
	 * @param lineId the line that is answered
	 * @param files names of the files that go with it
	 * @param searched names of the systems that were searched (Art. 15(1A))
	 * @param availableUntil last day on which the files can be downloaded; null by post
	 */
	record Answer(UUID lineId, AnswerOutcome outcome, List<String> files, List<LeftOut> leftOut, List<String> searched,
			LocalDate availableUntil) implements LetterData {

		public Answer {
			files = List.copyOf(files);
			leftOut = List.copyOf(leftOut);
			searched = List.copyOf(searched);
		}

		@Override
		public LetterCode code() {
			return LetterCode.ANSWER;
		}

		/** Whether it says not even whether data are held (law.md 7.3). */
		boolean confirmsNothing() {
			return this.outcome == AnswerOutcome.REFUSED_EXEMPTION && LeftOut.onlyUnnamed(this.leftOut);
		}

	}

	/** How an answer to an access request ended. */
	enum AnswerOutcome {

		GRANTED, PARTLY_GRANTED, NO_DATA_HELD,
		/** Nothing goes out, because all of it is exempt (L-6). */
		REFUSED_EXEMPTION

	}

	/** The reply to a question that uses no right; shown on the page, never in a mail. */
	record PlainReply(String reply) implements LetterData {

		@Override
		public LetterCode code() {
			return LetterCode.PLAIN_REPLY;
		}

	}

	/**
	 * L-14.
	 *
	 * @param dueDate the statutory date that passes without an answer
	 * @param why in words of staff
	 * @param soFar what the person has of the answer by now, in words of staff; empty
	 * where they have nothing
	 * @param expectedOn when they get the rest
	 */
	record Delay(LocalDate dueDate, String why, String soFar, LocalDate expectedOn) implements LetterData {

		@Override
		public LetterCode code() {
			return LetterCode.DELAY;
		}

	}

	/** L-12 after a withdrawal. */
	record Withdrawal(LocalDate withdrawnOn) implements LetterData {

		@Override
		public LetterCode code() {
			return LetterCode.WITHDRAWAL_CONFIRMATION;
		}

	}

}
