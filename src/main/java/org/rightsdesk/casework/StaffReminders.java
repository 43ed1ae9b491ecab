package org.rightsdesk.casework;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.rightsdesk.correspondence.StaffNotices;
import org.rightsdesk.deadline.ClockResult;
import org.rightsdesk.deadline.ClockState;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.Milestone;
import org.rightsdesk.deadline.MilestoneAction;
import org.rightsdesk.deadline.MilestoneKind;
import org.rightsdesk.deadline.TargetDates;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Reminds staff when a statutory date comes near (law.md 5.9, X-10): reference and dates,
 * nothing about the person.
 */
@Component
class StaffReminders implements MilestoneAction {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private final Requests requests;

	private final Organisations organisations;

	private final StaffNotices notices;

	private final MessageSource texts;

	private final TargetDates targets;

	/** Asked late, since the deadlines hold the list of these actions. */
	private final ObjectProvider<Deadlines> deadlines;

	StaffReminders(Requests requests, Organisations organisations, StaffNotices notices, MessageSource texts,
			TargetDates targets, ObjectProvider<Deadlines> deadlines) {
		this.requests = requests;
		this.organisations = organisations;
		this.notices = notices;
		this.texts = texts;
		this.targets = targets;
		this.deadlines = deadlines;
	}

	@Override
	public boolean handles(MilestoneKind kind) {
		return kind.isReminder();
	}

	@Override
	public String perform(Milestone milestone) {
		RequestLine line = this.requests.line(milestone.lineId());
		SubjectRequest request = this.requests.get(line.requestId());
		ClockResult clock = this.deadlines.getObject().of(line.id());
		if (clock.state() != ClockState.RUNNING) {
			return "TIME_DOES_NOT_RUN";
		}
		Object[] facts = { request.reference().value(), DAY.format(date(milestone, clock)),
				text("casework.right." + line.right()) };
		String reminder = text("casework.reminder." + milestone.kind(), facts);
		boolean urgent = milestone.kind() == MilestoneKind.DUE_TODAY
				|| milestone.kind() == MilestoneKind.PROMISED_TODAY;
		List<String> mailboxes = mailboxes(this.organisations.get(request.organisation()), milestone.kind());
		for (String mailbox : mailboxes) {
			this.notices.remind(request.organisation(), mailbox, reminder, urgent);
		}
		return "REMINDED_" + mailboxes.size();
	}

	private LocalDate date(Milestone milestone, ClockResult clock) {
		return switch (milestone.kind()) {
			case PROMISED_5_DAYS, PROMISED_TODAY -> this.targets.of(milestone.lineId()).promised();
			default -> clock.dueDate();
		};
	}

	/** The nearer the date, the higher up. */
	private static List<String> mailboxes(Organisation organisation, MilestoneKind kind) {
		var desk = organisation.desk();
		return switch (kind) {
			case OVERDUE -> List.of(desk.handlers(), desk.officers(), desk.managers());
			case DUE_TODAY, PROMISED_TODAY -> List.of(desk.handlers(), desk.officers());
			default -> List.of(desk.handlers());
		};
	}

	private String text(String key, Object... facts) {
		return this.texts.getMessage(key, facts, Locale.UK);
	}

}
