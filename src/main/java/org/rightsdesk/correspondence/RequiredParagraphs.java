package org.rightsdesk.correspondence;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.rightsdesk.correspondence.LetterData.Answer;
import org.rightsdesk.correspondence.LetterData.AnswerOutcome;
import org.rightsdesk.correspondence.LetterData.Clarification;
import org.rightsdesk.organisation.Jurisdiction;

import static org.rightsdesk.correspondence.Required.*;

/** Which letter must hold which paragraphs, and whether one does. */
final class RequiredParagraphs {

	private RequiredParagraphs() {
	}

	static Set<Required> of(LetterData data, Jurisdiction jurisdiction) {
		Set<Required> required = EnumSet.of(REFERENCE, RECEIVED, RIGHTS, DATA_PROTECTION_CONTACT, ACCESSIBLE_FORMAT);
		required.addAll(switch (data.code()) {
			case ACKNOWLEDGEMENT -> EnumSet.of(UNDERSTOOD, PERIOD, FREE_OF_CHARGE, CHANGE_OR_WITHDRAW);
			case IDENTITY_REQUEST -> EnumSet.of(ONLY_NECESSARY, WHY_WE_ASK, WHAT_WE_ACCEPT, CLOCK, EVIDENCE_PROTECTED,
					SAYS_NOTHING_OF_DATA, SILENCE_LAPSES);
			case EVIDENCE_DELETED -> with(routes(jurisdiction), DELETED_UNSEEN, SEND_AGAIN, FIRST_DAY_COUNTS);
			case CLARIFICATION -> clarification((Clarification) data);
			case EXTENSION ->
				with(routes(jurisdiction), EXTENDED_UNTIL, EXTENSION_REASONS, NOTICE_IN_TIME, ROUTE_COURT);
			case ANSWER -> answer((Answer) data, jurisdiction);
			case PLAIN_REPLY -> with(routes(jurisdiction), NOT_A_REQUEST);
			case COMPLAINT_RECEIPT -> EnumSet.of(COMPLAINT_RECEIVED, WHO_LOOKS_INTO_IT, NEXT_STEP, EXPECTED_BY,
					MORE_DETAILS, ROUTE_REGULATOR);
			case COMPLAINT_ANSWER -> complaint((ComplaintAnswer) data);
			case WITHDRAWAL_CONFIRMATION -> with(routes(jurisdiction), CLOSED_ON, ASK_AGAIN, NO_DISADVANTAGE);
			case DELAY -> with(routes(jurisdiction), ROUTE_COURT, LATE, NEW_DAY, WHY_LATE, SO_FAR);
			case LAPSE -> with(routes(jurisdiction), LAPSED_ON, WHAT_WAS_MISSING, HOW_TO_REOPEN, NO_DISADVANTAGE);
		});
		return required;
	}

	/** What runs cannot lapse, so silence has another effect there (C-7, C-18). */
	private static Set<Required> clarification(Clarification asked) {
		Set<Required> required = EnumSet.of(QUESTION, REASON_FOR_ASKING, ANY_WORDS, WAYS_TO_ANSWER);
		boolean stands = asked.effect() == ClockEffect.STANDS_STILL;
		return stands ? with(required, CLOCK_STANDS, SILENCE_LAPSES) : with(required, CLOCK_GOES_ON, SILENCE_GOES_ON);
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
