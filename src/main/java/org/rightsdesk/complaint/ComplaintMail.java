package org.rightsdesk.complaint;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.rightsdesk.correspondence.StaffNotices;
import org.rightsdesk.organisation.Desk;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells staff of a complaint: reference and dates, nothing about the person. */
@Component
class ComplaintMail {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private final StaffNotices notices;

	private final Organisations organisations;

	private final MessageSource texts;

	ComplaintMail(StaffNotices notices, Organisations organisations, MessageSource texts) {
		this.notices = notices;
		this.organisations = organisations;
		this.texts = texts;
	}

	/** One came in and waits for one of them. */
	void tellOfficers(SubjectRequest request) {
		this.notices.send(request.organisation(), desk(request).officers(), text("arrived.subject", reference(request)),
				text("arrived", reference(request)));
	}

	/** Somebody who cannot be reached by e-mail is to hear where it stands. */
	void askToTell(SubjectRequest request) {
		this.notices.remind(request.organisation(), desk(request).handlers(), text("byHand", reference(request)),
				false);
	}

	/** The nearer the day, the higher up. */
	void remind(SubjectRequest request, ComplaintStep step, LocalDate due) {
		String line = text("remind." + step, reference(request), DAY.format(due));
		boolean urgent = step == ComplaintStep.ACKNOWLEDGE_TODAY || step == ComplaintStep.ANSWER_TODAY;
		mailboxes(desk(request), step)
			.forEach((mailbox) -> this.notices.remind(request.organisation(), mailbox, line, urgent));
	}

	/** Handlers print and post L-10; what the answer says is an officer's work. */
	private static List<String> mailboxes(Desk desk, ComplaintStep step) {
		return switch (step) {
			case ACKNOWLEDGE_SOON -> List.of(desk.handlers());
			case ACKNOWLEDGE_TODAY -> List.of(desk.handlers(), desk.officers());
			case ACKNOWLEDGE_LATE -> List.of(desk.handlers(), desk.officers(), desk.managers());
			case ANSWER_LATE -> List.of(desk.officers(), desk.managers());
			default -> List.of(desk.officers());
		};
	}

	String text(String key, Object... facts) {
		return this.texts.getMessage("complaint." + key, facts, Locale.UK);
	}

	static String day(LocalDate day) {
		return DAY.format(day);
	}

	private Desk desk(SubjectRequest request) {
		return this.organisations.get(request.organisation()).desk();
	}

	private static String reference(SubjectRequest request) {
		return request.reference().value();
	}

}
