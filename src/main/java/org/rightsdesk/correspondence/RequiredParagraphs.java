package org.rightsdesk.correspondence;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.rightsdesk.correspondence.LetterData.Answer;
import org.rightsdesk.correspondence.LetterData.AnswerOutcome;
import org.rightsdesk.correspondence.LetterData.Clarification;
import org.rightsdesk.correspondence.LetterData.Lapse;
import org.rightsdesk.organisation.Jurisdiction;

import static org.rightsdesk.correspondence.Required.*;

/** Which letter must hold which paragraphs, and whether one does. */
final class RequiredParagraphs {

	private RequiredParagraphs() {
	}

	static Set<Required> of(LetterData data, Jurisdiction jurisdiction) {
		Set<Required> required = ofThis(data, jurisdiction);
		required.addAll(Set.of(REFERENCE, RECEIVED, RIGHTS, DATA_PROTECTION_CONTACT, ACCESSIBLE_FORMAT));
		return required;
	}

	private static Set<Required> ofThis(LetterData data, Jurisdiction jurisdiction) {
		return switch (data.code()) {
			case ACKNOWLEDGEMENT -> EnumSet.of(UNDERSTOOD, PERIOD, FREE_OF_CHARGE, CHANGE_OR_WITHDRAW);
			case IDENTITY_REQUEST -> identityRequest();
			case EVIDENCE_DELETED -> with(routes(jurisdiction), DELETED_UNSEEN, SEND_AGAIN, FIRST_DAY_COUNTS);
			case CLARIFICATION -> clarification((Clarification) data);
			case FEE_NOTICE -> feeNotice(jurisdiction);
			case EXTENSION ->
				with(routes(jurisdiction), EXTENDED_UNTIL, EXTENSION_REASONS, NOTICE_IN_TIME, ROUTE_COURT);
			case REFUSAL -> refusal((Refusal) data, jurisdiction);
			case REFERRAL -> with(routes(jurisdiction), NOT_FOR_US_TO_DECIDE, WHO_DECIDES);
			case WORD_TO_FAMILY -> with(routes(jurisdiction), ONLY_THE_LIVING, OTHER_LAW);
			case ANSWER -> answer(data, jurisdiction);
			case PLAIN_REPLY -> with(routes(jurisdiction), NOT_A_REQUEST);
			case SOMEBODY_ASKS, ANSWERED_PERSON -> party((PartyNotice) data, jurisdiction);
			case RESTRICTION_LIFT -> with(routes(jurisdiction), ROUTE_COURT, LIFTED_ON, LIFT_REASON, RESUMES);
			case COMPLAINT_RECEIPT -> complaintReceipt();
			case COMPLAINT_ANSWER -> complaint((ComplaintAnswer) data);
			case WITHDRAWAL_CONFIRMATION -> with(routes(jurisdiction), CLOSED_ON, ASK_AGAIN, NO_DISADVANTAGE);
			case RIGHT_WITHDRAWN -> with(routes(jurisdiction), TAKEN_BACK_ON, REST_GOES_ON, ASK_AGAIN);
			case DELAY -> with(routes(jurisdiction), ROUTE_COURT, LATE, NEW_DAY, WHY_LATE, SO_FAR);
			case MERGED -> with(routes(jurisdiction), ROUTE_COURT, GOES_ON_AS, EARLIEST_RECEIPT, NOTHING_LOST);
			case LAPSE -> lapse((Lapse) data, jurisdiction);
		};
	}

	private static Set<Required> identityRequest() {
		return EnumSet.of(ONLY_NECESSARY, WHY_WE_ASK, WHAT_WE_ACCEPT, CLOCK, EVIDENCE_PROTECTED, SAYS_NOTHING_OF_DATA,
				SILENCE_LAPSES);
	}

	/** Whoever gets no answer learns where to complain; the person has theirs. */
	private static Set<Required> party(PartyNotice notice, Jurisdiction jurisdiction) {
		return (notice == PartyNotice.SOMEBODY_ASKS) ? EnumSet.of(SOMEBODY_ASKS, SAY_IF_NOT)
				: with(routes(jurisdiction), TO_THE_PERSON);
	}

	private static Set<Required> complaintReceipt() {
		return EnumSet.of(COMPLAINT_RECEIVED, WHO_LOOKS_INTO_IT, NEXT_STEP, EXPECTED_BY, MORE_DETAILS, ROUTE_REGULATOR);
	}

	/** What runs cannot lapse, so silence has another effect there (C-7, C-18). */
	private static Set<Required> clarification(Clarification asked) {
		Set<Required> required = EnumSet.of(QUESTION, REASON_FOR_ASKING, ANY_WORDS, WAYS_TO_ANSWER);
		boolean stands = asked.effect() == ClockEffect.STANDS_STILL;
		return stands ? with(required, CLOCK_STANDS, SILENCE_LAPSES) : with(required, CLOCK_GOES_ON, SILENCE_GOES_ON);
	}

	/**
	 * Without the fee nothing is done, which is for a court to judge too (Art. 12(4)).
	 */
	private static Set<Required> lapse(Lapse lapse, Jurisdiction jurisdiction) {
		Set<Required> required = with(routes(jurisdiction), LAPSED_ON, WHAT_WAS_MISSING, HOW_TO_REOPEN,
				NO_DISADVANTAGE);
		return (lapse.missing() == LapsedFor.FEE) ? with(required, ROUTE_COURT) : required;
	}

	private static Set<Required> feeNotice(Jurisdiction jurisdiction) {
		return with(routes(jurisdiction), ROUTE_COURT, FEE_REASON, FEE_AMOUNT, FEE_RATES, FEE_CLOCK, FEE_PAYMENT,
				UNPAID_LAPSES, PAY_OR_NARROW);
	}

	private static Set<Required> refusal(Refusal refusal, Jurisdiction jurisdiction) {
		Set<Required> required = with(routes(jurisdiction), ROUTE_COURT, REFUSED, REFUSAL_REASONS);
		return switch (refusal.ground()) {
			case UNFOUNDED -> with(required, MANIFESTLY_UNFOUNDED);
			case EXCESSIVE -> with(required, MANIFESTLY_EXCESSIVE);
			case NOT_IDENTIFIABLE -> with(required, NOT_IDENTIFIABLE, WHAT_WE_WOULD_NEED, HOW_TO_ADD);
			case NOT_PERSONAL_DATA -> with(required, NOT_PERSONAL_DATA);
		};
	}

	private static Set<Required> answer(LetterData data, Jurisdiction jurisdiction) {
		return (data instanceof RightAnswer right) ? answer(right, jurisdiction) : answer((Answer) data, jurisdiction);
	}

	private static Set<Required> answer(RightAnswer answer, Jurisdiction jurisdiction) {
		Set<Required> required = routes(jurisdiction);
		AnswerRules.of(answer.right(), answer.outcome())
			.forEach((point) -> required.add(Required.valueOf(point.name())));
		return (answer.outcome().isLess()) ? with(required, ROUTE_COURT) : required;
	}

	private static Set<Required> answer(Answer answer, Jurisdiction jurisdiction) {
		if (answer.outcome() == AnswerOutcome.NO_DATA_HELD) {
			return with(routes(jurisdiction), NOTHING_HELD);
		}
		if (answer.outcome() == AnswerOutcome.REFUSED_EXEMPTION) {
			return refusal(answer, jurisdiction);
		}
		Set<Required> required = with(routes(jurisdiction), COPY, PURPOSES, CATEGORIES, RECIPIENTS, RETENTION,
				YOUR_RIGHTS, SOURCES, AUTOMATED_DECISIONS, TRANSFERS);
		if (!answer.files().isEmpty()) {
			required.add(HOW_TO_READ);
		}
		if (answer.outcome() == AnswerOutcome.PARTLY_GRANTED) {
			// Whoever does not get all must learn why, and of the court as well (L-6).
			required.addAll(with(leftOut(answer.leftOut()), ROUTE_COURT));
		}
		return required;
	}

	/** L-6 where all of it is exempt. */
	private static Set<Required> refusal(Answer answer, Jurisdiction jurisdiction) {
		Set<Required> required = with(routes(jurisdiction), ROUTE_COURT);
		if (answer.confirmsNothing()) {
			return with(required, NEITHER_CONFIRMED);
		}
		required.addAll(leftOut(answer.leftOut()));
		return with(required, ALL_EXEMPT);
	}

	/** The reasons, ground by ground; where naming one would do harm, neutral words. */
	private static Set<Required> leftOut(List<LeftOut> all) {
		Set<Required> required = EnumSet.noneOf(Required.class);
		if (!LeftOut.onlyUnnamed(all)) {
			required.add(LEFT_OUT);
		}
		if (LeftOut.anyUnnamed(all)) {
			required.add(NEUTRAL_WORDING);
		}
		LeftOut.named(all).forEach((one) -> required.add(Required.of(one.ground())));
		return required;
	}

	/** They complained to us already, so the other two routes are left. */
	private static Set<Required> complaint(ComplaintAnswer answer) {
		Set<Required> required = EnumSet.of(COMPLAINT_OUTCOME, EXAMINED, FINDINGS, ROUTE_REGULATOR, ROUTE_COURT);
		return (answer.outcome() != ComplaintAnswer.Outcome.NOT_UPHELD) ? with(required, PUT_RIGHT, WILL_CHANGE)
				: required;
	}

	/** There is no statutory complaint to the controller in the EU (law.md 10). */
	private static Set<Required> routes(Jurisdiction jurisdiction) {
		return (jurisdiction == Jurisdiction.UK) ? EnumSet.of(ROUTE_CONTROLLER, ROUTE_REGULATOR)
				: EnumSet.of(ROUTE_REGULATOR);
	}

	private static Set<Required> with(Set<Required> some, Required... more) {
		some.addAll(List.of(more));
		return some;
	}

	/** What is required and not in the letter, or there without words. */
	static Set<Required> missing(LetterContent content, Set<Required> required) {
		Set<Required> there = content.sections()
			.stream()
			.filter(Section::onPage)
			.flatMap((section) -> section.paragraphs().stream())
			.filter(Paragraph::says)
			.map(Paragraph::rule)
			.collect(Collectors.toSet());
		return required.stream().filter((rule) -> !there.contains(rule)).collect(Collectors.toSet());
	}

}
