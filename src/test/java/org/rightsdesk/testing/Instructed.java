package org.rightsdesk.testing;

import org.rightsdesk.recipients.AnswerWay;
import org.rightsdesk.recipients.Notice;
import org.rightsdesk.recipients.NoticeAnswers;
import org.rightsdesk.recipients.NoticeResult;
import org.rightsdesk.recipients.Recipients;
import org.rightsdesk.recipients.Round;

/** One processor that has to do as the organisation does (N-3). */
public record Instructed(CaseWalk walk, String recipient) {

	/** The clerk takes everybody else out of the list and confirms it. */
	public Instructed instruct() {
		Recipients recipients = this.walk.bean(Recipients.class);
		recipients.describe(this.walk.id(), round().id(), "Customer 4711", "", "clerk");
		recipients.notices(round().id())
			.stream()
			.filter((notice) -> notice.proposed() && !notice.recipientId().equals(this.recipient))
			.forEach((notice) -> recipients.takeOut(this.walk.id(), notice.id(), "Does none of it", "clerk"));
		this.walk.clerk("userTask_confirmRecipients", "recipientsDecision", "CONFIRMED");
		return this;
	}

	/** It says on the phone that it is done. */
	public void confirm() {
		Notice notice = this.walk.bean(Recipients.class)
			.notices(round().id())
			.stream()
			.filter(Notice::open)
			.findFirst()
			.orElseThrow();
		this.walk.bean(NoticeAnswers.class)
			.answer(notice.id(), new NoticeAnswers.Given(NoticeResult.ACKNOWLEDGED, "", "", AnswerWay.PHONE), null,
					"clerk");
		this.walk.runJobs();
	}

	private Round round() {
		return this.walk.bean(Recipients.class).rounds(this.walk.id()).get(0);
	}

}
