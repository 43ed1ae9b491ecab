package org.rightsdesk.casework;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

import org.rightsdesk.correspondence.StaffNotices;
import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.ClockFollower;
import org.rightsdesk.deadline.ClockResult;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.insight.LateReasons;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Reminds the handlers of saying why an answer went late, where nobody has said it before
 * it went: reference and dates, nothing about the person.
 */
@Component
class LateAnswerReminder implements ClockFollower {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private final Requests requests;

	private final Organisations organisations;

	private final Deadlines deadlines;

	private final LateReasons reasons;

	private final StaffNotices notices;

	private final MessageSource texts;

	LateAnswerReminder(Requests requests, Organisations organisations, Deadlines deadlines, LateReasons reasons,
			StaffNotices notices, MessageSource texts) {
		this.requests = requests;
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.reasons = reasons;
		this.notices = notices;
		this.texts = texts;
	}

	@Override
	public void clockChanged(UUID lineId, ClockResult now) {
		if (now.isClosedLate() && this.reasons.of(lineId).isEmpty() && isAnswered(lineId)) {
			RequestLine line = this.requests.line(lineId);
			SubjectRequest request = this.requests.get(line.requestId());
			Object[] facts = { request.reference().value(), day(now.closedOn()), day(now.dueDate()),
					this.texts.getMessage("casework.right." + line.right(), null, Locale.UK) };
			this.notices.remind(request.organisation(),
					this.organisations.get(request.organisation()).desk().handlers(),
					this.texts.getMessage("casework.lateness.reminder", facts, Locale.UK), false);
		}
	}

	private boolean isAnswered(UUID lineId) {
		return this.deadlines.events(lineId)
			.stream()
			.filter((event) -> event.type().isClosing())
			.anyMatch((event) -> event.type() == ClockEventType.RESPONDED);
	}

	private static String day(LocalDate date) {
		return DAY.format(date);
	}

}
