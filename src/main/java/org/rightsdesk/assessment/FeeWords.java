package org.rightsdesk.assessment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.correspondence.StaffNotices;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the person and staff are told about a fee beside its letters. */
@Component
class FeeWords {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private final Messages messages;

	private final StaffNotices notices;

	private final Requests requests;

	private final Organisations organisations;

	private final MessageSource texts;

	FeeWords(Messages messages, StaffNotices notices, Requests requests, Organisations organisations,
			MessageSource texts) {
		this.messages = messages;
		this.notices = notices;
		this.requests = requests;
		this.organisations = organisations;
		this.texts = texts;
	}

	/** On the person's page, or by a clerk where no mail reaches them. */
	void tellPerson(SubjectRequest request, String key, LocalDate date, String by) {
		if (this.requests.requester(request.id()).email().isBlank()) {
			tellHandlers(request, key + ".staff", date);
		}
		else {
			this.messages.fromStaff(request.id(), text(key, request, date), List.of(), by);
		}
	}

	/** A line in the day's mail to the case handlers. */
	void tellHandlers(SubjectRequest request, String key, LocalDate date) {
		this.notices.remind(request.organisation(), this.organisations.get(request.organisation()).desk().handlers(),
				text(key, request, date), false);
	}

	private String text(String key, SubjectRequest request, LocalDate date) {
		Object[] facts = { request.reference().value(), DAY.format(date) };
		return this.texts.getMessage("assessment." + key, facts, Locale.UK);
	}

}
