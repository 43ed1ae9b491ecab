package org.rightsdesk.casework;

import java.time.LocalDate;

import org.rightsdesk.casework.DelayLetters.Words;
import org.rightsdesk.deadline.Corrections;
import org.rightsdesk.deadline.LateQuestions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A wrong date put right, a late question approved (C-3), and the word that we are late.
 */
@Configuration(proxyBeanMethods = false)
class DateActions {

	@Bean
	CaseAction correctDate(Corrections corrections) {
		return Action.of("correct-date", "dates", (open, entry) -> {
			int event = entry.optional("wrongDate").isEmpty() ? -1 : entry.number("wrongDate", "the date");
			if (event < 0) {
				throw new EntryRefused("wrongDate", "Choose which date is wrong.");
			}
			LocalDate on = entry.date("trueDate");
			String because = entry.text("correctBecause", "how you know it");
			return corrections.correct(open.line().id(), event, on, because, open.username()).inWords();
		}).onlyFor(OpenCase::officer);
	}

	@Bean
	CaseAction approveLateQuestion(LateQuestions late) {
		return Action.of("approve-late-question", "late-question", (open, entry) -> {
			late.approve(open.id(), entry.text("lateBecause", "why the question can still be asked"), open.username());
			return "The late question is approved.";
		}).onlyFor(OpenCase::officer);
	}

	@Bean
	CaseAction keepDelay(DelayLetters delays) {
		return Action.of("keep-delay", "delay", (open, entry) -> {
			delays.keep(open.line().id(), words(entry), open.username());
			return "The letter is kept. Read it, then send it.";
		});
	}

	@Bean
	CaseAction sendDelay(DelayLetters delays) {
		return Action.of("send-delay", "delay", (open, entry) -> {
			delays.send(open.line().id(), words(entry), open.username());
			return "The letter that we are late is on its way.";
		});
	}

	private static Words words(Entry entry) {
		return new Words(entry.text("delayWhy", "why the answer is late"), entry.optional("delaySoFar"),
				entry.date("delayExpected"));
	}

}
