package org.rightsdesk.casework;

import java.time.Clock;
import java.time.LocalDate;

import org.rightsdesk.casework.RecipientsSection.Came;
import org.rightsdesk.recipients.AnswerWay;
import org.rightsdesk.recipients.NoticeAnswers;
import org.rightsdesk.recipients.NoticeExcuses;
import org.rightsdesk.recipients.NoticeResult;
import org.rightsdesk.recipients.Recipients;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What staff enter about recipients (N-3). */
@Configuration(proxyBeanMethods = false)
class RecipientActions {

	private static final String SECTION = "recipients";

	@Bean
	CaseAction describeRecords(Recipients recipients) {
		return Action.of("describe-records", SECTION, (open, entry) -> {
			recipients.describe(open.id(), entry.id("round"), entry.text("records", "by what the records are found"),
					entry.optional("changed"), open.username());
			return "Kept. It goes out when the list is confirmed.";
		});
	}

	@Bean
	CaseAction changeRecipient(Recipients recipients) {
		return Action.of("change-recipient", SECTION, (open, entry) -> {
			String why = entry.text("recipientWhy", "why");
			if (entry.choice("recipientDo", Change.class, "what to do") == Change.TAKE_OUT) {
				recipients.takeOut(open.id(), entry.id("notice"), why, open.username());
			}
			else {
				recipients.add(open.id(), entry.id("notice"), why, open.username());
			}
			return "The list is changed.";
		});
	}

	@Bean
	CaseAction enterRecipientAnswer(Recipients recipients, NoticeAnswers answers, NoticeExcuses excuses, Clock clock) {
		return Action.of("recipient-answer", SECTION, (open, entry) -> {
			var notice = recipients.notice(open.id(), entry.id("notice")).orElseThrow(CaseAccess::notFound);
			Came came = entry.choice("recipientCame", Came.class, "what came of it");
			String words = entry.optional("recipientWords");
			try {
				if (came == Came.TOLD) {
					answers.told(notice.id(), words, way(entry), day(open, entry, clock), open.username());
				}
				else if (NoticeResult.valueOf(came.name()).isExcuse()) {
					excuses.propose(notice.id(), NoticeResult.valueOf(came.name()), words, open.username());
				}
				else {
					answers.answer(notice.id(), given(came, words, entry), day(open, entry, clock), open.username());
				}
			}
			catch (IllegalArgumentException ex) {
				throw new EntryRefused("recipientWords", ex.getMessage());
			}
			return "Entered.";
		});
	}

	private static NoticeAnswers.Given given(Came came, String words, Entry entry) {
		String passedOn = entry.optional("recipientPassedOn");
		if (passedOn.length() > NoticeAnswers.MOST_PASSED_ON) {
			throw new EntryRefused("recipientPassedOn",
					"Write at most " + NoticeAnswers.MOST_PASSED_ON + " characters.");
		}
		return new NoticeAnswers.Given(NoticeResult.valueOf(came.name()), words, passedOn, way(entry));
	}

	/** Null for today. */
	private static LocalDate day(OpenCase open, Entry entry, Clock clock) {
		LocalDate day = entry.optionalDate("recipientOn");
		if (day != null && day.isAfter(LocalDate.ofInstant(clock.instant(), open.request().zone()))) {
			throw new EntryRefused("recipientOn", "This day lies in the future. Enter when it was.");
		}
		return day;
	}

	@Bean
	CaseAction approveExcuse(Recipients recipients, NoticeExcuses excuses) {
		return Action.of("approve-excuse", SECTION, (open, entry) -> {
			excuses.approve(recipients.notice(open.id(), entry.id("notice")).orElseThrow(CaseAccess::notFound).id(),
					open.username());
			return "Approved: this recipient stays untold.";
		}).onlyFor(OpenCase::officer);
	}

	@Bean
	CaseAction rejectExcuse(Recipients recipients, NoticeExcuses excuses) {
		return Action.of("reject-excuse", SECTION, (open, entry) -> {
			var notice = recipients.notice(open.id(), entry.id("notice")).orElseThrow(CaseAccess::notFound);
			if (!open.officer() && !open.username().equals(notice.effortBy())) {
				throw CaseAccess.notFound();
			}
			excuses.reject(notice.id(), open.username());
			return "This recipient is told after all.";
		});
	}

	private static AnswerWay way(Entry entry) {
		return entry.choice("recipientWay", AnswerWay.class, "how it came");
	}

	private enum Change {

		TAKE_OUT, ADD

	}

}
