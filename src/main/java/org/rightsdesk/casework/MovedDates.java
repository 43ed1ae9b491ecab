package org.rightsdesk.casework;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.rightsdesk.correspondence.StaffNotices;
import org.rightsdesk.deadline.DueDateMoved;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells handlers that a due date moved with the calendar. */
@Component
class MovedDates implements DueDateMoved {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private final Organisations organisations;

	private final StaffNotices notices;

	private final MessageSource texts;

	MovedDates(Organisations organisations, StaffNotices notices, MessageSource texts) {
		this.organisations = organisations;
		this.notices = notices;
		this.texts = texts;
	}

	@Override
	public void tell(SubjectRequest request, RequestLine line, LocalDate before, LocalDate now) {
		String mailbox = this.organisations.get(request.organisation()).desk().handlers();
		String right = this.texts.getMessage("casework.right." + line.right(), null, Locale.UK);
		Object[] facts = { request.reference().value(), DAY.format(now), right };
		this.notices.remind(request.organisation(), mailbox,
				this.texts.getMessage("casework.reminder.MOVED", facts, Locale.UK), false);
	}

}
