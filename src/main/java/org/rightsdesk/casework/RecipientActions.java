package org.rightsdesk.casework;

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
	CaseAction enterRecipientAnswer(Recipients recipients, NoticeAnswers answers, NoticeExcuses excuses) {
		return Action.of("recipient-answer", SECTION, (open, entry) -> {
			var notice = recipients.notice(open.id(), entry.id("notice")).orElseThrow(CaseAccess::notFound);
			Came came = entry.choice("recipientCame", Came.class, "what came of it");
			String words = entry.optional("recipientWords");
			if (came == Came.TOLD) {
				answers.told(notice.id(), words, way(entry), null, open.username());
			}
			else if (NoticeResult.valueOf(came.name()).isExcuse()) {
				excuses.propose(notice.id(), NoticeResult.valueOf(came.name()), words, open.username());
			}
			else {
				answers.answer(notice.id(), new NoticeAnswers.Given(NoticeResult.valueOf(came.name()), words,
						entry.optional("recipientPassedOn"), way(entry)), null, open.username());
			}
			return "Entered.";
		});
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

	private enum Came {

		TOLD, ACKNOWLEDGED, NOT_DISCLOSED_TO, CANNOT, IMPOSSIBLE, DISPROPORTIONATE

	}

}
