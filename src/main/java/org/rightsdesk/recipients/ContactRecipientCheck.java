package org.rightsdesk.recipients;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;

import org.springframework.stereotype.Component;

/** What has to stand in the case file when somebody contacted a recipient (N-3). */
@Component
class ContactRecipientCheck implements StepCheck {

	private static final String PLACE = "recipients";

	private static final String TOLD = "TOLD";

	private static final String NO_REPLY = "NO_REPLY";

	private final NoticeTable table;

	private final AnswerTable answers;

	private final NoticeAnswers settling;

	private final ReminderDates dates;

	ContactRecipientCheck(NoticeTable table, AnswerTable answers, NoticeAnswers settling, ReminderDates dates) {
		this.table = table;
		this.answers = answers;
		this.settling = settling;
		this.dates = dates;
	}

	@Override
	public String taskKey() {
		return NotifyRecipientProcess.CONTACT_RECIPIENT;
	}

	@Override
	public String decision() {
		return NotifyRecipientProcess.CONTACT_RESULT.name();
	}

	@Override
	public Set<String> codes() {
		return Set.of(TOLD, NO_REPLY);
	}

	@Override
	public List<Missing> left(CompletedTask task) {
		Notice notice = notice(task);
		List<Missing> left = new ArrayList<>();
		boolean contacted = this.answers.of(notice.id()).stream().anyMatch((one) -> one.result() == null);
		if (!contacted) {
			left.add(Missing.always("Enter how you told this recipient, and when.", PLACE));
		}
		if (notice.toldAt() == null) {
			left.add(Missing.forCode(NO_REPLY, "This recipient was never told, so there is no reply to miss.", PLACE));
		}
		if (notice.effortUndecided()) {
			left.add(Missing.forCode(NO_REPLY, "An officer has to say first whether this recipient stays untold.",
					PLACE));
		}
		return left;
	}

	/** After a call the waiting begins again, without further reminders by mail. */
	@Override
	public void completed(CompletedTask task) {
		Notice notice = notice(task);
		if (task.codes().get(decision()).equals(TOLD)) {
			this.table.contacted(notice.id(), Math.max(2, notice.contacts()), this.dates.next(notice.organisation()));
		}
		else {
			this.settling.settleQuietly(notice, task.username());
		}
	}

	private Notice notice(CompletedTask task) {
		return this.table.find(UUID.fromString(task.codes().get(NotifyRecipientProcess.NOTIFICATION_ID.name())))
			.orElseThrow();
	}

}
