package org.rightsdesk.examples;

import java.util.List;
import java.util.Map;

import org.rightsdesk.organisation.Recipient;
import org.rightsdesk.recipients.AnswerWay;
import org.rightsdesk.recipients.Notice;
import org.rightsdesk.recipients.NoticeAnswers;
import org.rightsdesk.recipients.NoticeAnswers.Given;
import org.rightsdesk.recipients.NoticeResult;
import org.rightsdesk.recipients.Recipients;
import org.rightsdesk.recipients.Round;

import org.springframework.stereotype.Component;

/** Others who were given the data. */
@Component
@OnlyWithExamples
class RecipientWork implements ExampleWork {

	private final ExampleDesk desk;

	private final Recipients recipients;

	private final NoticeAnswers answers;

	RecipientWork(ExampleDesk desk, Recipients recipients, NoticeAnswers answers) {
		this.desk = desk;
		this.recipients = recipients;
		this.answers = answers;
	}

	@Override
	public Map<String, Doing> words() {
		return Map.of("told", this::told, "confirmed", this::confirmed);
	}

	private void told(ExampleCase example, List<String> with) {
		for (Round round : this.recipients.rounds(example.id())) {
			if (!round.confirmed()) {
				this.recipients.describe(example.id(), round.id(), "Customer 4711", "As we hold it now",
						ExampleDesk.CLERK);
				this.desk.clerk(example, round.lineId(), "userTask_confirmRecipients", "recipientsDecision",
						"CONFIRMED");
			}
		}
	}

	/** With PROCESSORS, the other controllers have not answered yet. */
	private void confirmed(ExampleCase example, List<String> with) {
		boolean all = !with.contains("PROCESSORS");
		for (Round round : this.recipients.rounds(example.id())) {
			this.recipients.notices(round.id())
				.stream()
				.filter(Notice::open)
				.filter((notice) -> all || notice.role() == Recipient.Role.PROCESSOR)
				.forEach((notice) -> this.answers.answer(notice.id(),
						new Given(NoticeResult.ACKNOWLEDGED, "", "", AnswerWay.PHONE), null, ExampleDesk.CLERK));
		}
	}

}
