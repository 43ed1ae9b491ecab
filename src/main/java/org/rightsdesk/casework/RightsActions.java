package org.rightsdesk.casework;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rightsdesk.lifecycle.FurtherRights;
import org.rightsdesk.lifecycle.InformalAnswer;
import org.rightsdesk.lifecycle.InformalAnswers;
import org.rightsdesk.lifecycle.RightWithdrawals;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Right;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A right that was asked for later, and the rights of a message in free words (G-8). */
@Configuration(proxyBeanMethods = false)
class RightsActions {

	private static final String SECTION = "rights";

	@Bean
	CaseAction addRight(FurtherRights further) {
		return Action.of("add-right", SECTION, (open, entry) -> {
			Right right = entry.choice("right", Right.class, "the right");
			LocalDate day = entry.date("askedOn");
			naming("askedOn", () -> further.add(open.id(), right, day, open.username()));
			return "The right is added, with its own time limit.";
		});
	}

	/** What is refused because of this field is said beside it. */
	private static void naming(String field, Runnable work) {
		try {
			work.run();
		}
		catch (IllegalArgumentException ex) {
			throw new EntryRefused(field, ex.getMessage());
		}
	}

	@Bean
	CaseAction answerInformally(InformalAnswers informal) {
		return Action.of("answer-informally", SECTION, (open, entry) -> {
			Outcome outcome = entry.choice("outcome", Outcome.class, "how it ended");
			InformalAnswer answer = new InformalAnswer(entry.date("agreedOn"), entry.date("answeredOn"),
					entry.text("said", "what was agreed and said"));
			informal.answer(open.line().id(), outcome, answer, open.username());
			return "The right is answered. Nothing else is done for it.";
		});
	}

	@Bean
	CaseAction withdrawRight(RightWithdrawals withdrawals) {
		return Action.of("withdraw-right", SECTION, (open, entry) -> {
			Right right = entry.choice("withdrawnRight", Right.class, "the right");
			UUID line = open.lines()
				.stream()
				.filter((one) -> one.right() == right && one.closedAt() == null)
				.map(RequestLine::id)
				.findFirst()
				.orElseThrow(() -> new EntryRefused("withdrawnRight", "Choose a right that is still open."));
			withdrawals.withdraw(line, entry.date("rightWithdrawnOn"), open.username());
			return "The right is taken back. The others go on.";
		});
	}

	@Bean
	CaseAction sortMessage(FurtherRights further) {
		return Action.of("sort-message", SECTION, (open, entry) -> {
			Set<Right> rights = Arrays.stream(Right.values())
				.filter((right) -> !entry.optional("right-" + right).isEmpty())
				.collect(Collectors.toSet());
			naming("sort-message", () -> further.sort(open.id(), rights, open.username()));
			return "The message is sorted. Each right has its own work from now on.";
		});
	}

}
