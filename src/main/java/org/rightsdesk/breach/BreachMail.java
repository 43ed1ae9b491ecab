package org.rightsdesk.breach;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.rightsdesk.correspondence.StaffNotices;
import org.rightsdesk.organisation.Desk;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells staff of a possible breach: reference and hours, nothing about a person. */
@Component
class BreachMail {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);

	private final StaffNotices notices;

	private final Organisations organisations;

	private final MessageSource texts;

	BreachMail(StaffNotices notices, Organisations organisations, MessageSource texts) {
		this.notices = notices;
		this.organisations = organisations;
		this.texts = texts;
	}

	/** At once, whatever hour it is. */
	void tellOfficers(SubjectRequest request, Breach breach) {
		send(request, breach, desk(request).officers(), "reported");
	}

	/** Two of the three days are over and nobody has decided. */
	void warnManagers(SubjectRequest request, Breach breach) {
		send(request, breach, desk(request).managers(), "undecided");
	}

	/** The 72 hours are over and nobody has decided. */
	void alarmManagers(SubjectRequest request, Breach breach) {
		send(request, breach, desk(request).managers(), "over");
	}

	private void send(SubjectRequest request, Breach breach, String to, String what) {
		Object[] facts = { request.reference().value(), moment(breach.awareAt(), request),
				moment(breach.limitAt(), request) };
		this.notices.send(request.organisation(), to, text(what + ".subject", facts), text(what, facts));
	}

	private Desk desk(SubjectRequest request) {
		return this.organisations.get(request.organisation()).desk();
	}

	private static String moment(Instant at, SubjectRequest request) {
		return MOMENT.format(at.atZone(request.zone()));
	}

	private String text(String key, Object... facts) {
		return this.texts.getMessage("breach.mail." + key, facts, Locale.UK);
	}

}
