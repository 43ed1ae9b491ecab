package org.rightsdesk.extension;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.deadline.ClockResult;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.Milestone;
import org.rightsdesk.deadline.MilestoneAction;
import org.rightsdesk.deadline.MilestoneKind;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Keeps a person informed while their extended request runs, where the organisation's
 * notice promises that (L-5): what is known, and no promise beyond it.
 */
@Component
class ProgressMessages implements MilestoneAction {

	private static final LocalTime MORNING = LocalTime.of(9, 0);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private final ExtensionTable table;

	private final Requests requests;

	private final Organisations organisations;

	private final Messages messages;

	private final ExtensionMail mail;

	/** Asked late, since the deadlines hold the list of these actions. */
	private final ObjectProvider<Deadlines> deadlines;

	private final Clock clock;

	ProgressMessages(ExtensionTable table, Requests requests, Organisations organisations, Messages messages,
			ExtensionMail mail, ObjectProvider<Deadlines> deadlines, Clock clock) {
		this.table = table;
		this.requests = requests;
		this.organisations = organisations;
		this.messages = messages;
		this.mail = mail;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/** Plans the next one; nothing where the organisation promises none. */
	void planNext(UUID extensionId) {
		Extension extension = this.table.find(extensionId).orElseThrow();
		SubjectRequest request = request(extension);
		Organisation organisation = this.organisations.get(request.organisation());
		if (organisation.promise().updates()) {
			this.deadlines.getObject()
				.plan(extension.lineId(), MilestoneKind.PROGRESS, extensionId,
						next(extension.givenOn(), every(organisation), request));
		}
	}

	@Override
	public boolean handles(MilestoneKind kind) {
		return kind == MilestoneKind.PROGRESS;
	}

	@Override
	public String perform(Milestone milestone) {
		Extension extension = this.table.find(milestone.subjectId()).orElseThrow();
		RequestLine line = this.requests.line(milestone.lineId());
		if (line.closedAt() != null) {
			return "NOT_NEEDED";
		}
		SubjectRequest request = request(extension);
		planNext(extension.id());
		if (this.requests.requester(request.id()).email().isEmpty()) {
			this.mail.askToTell(request);
			return "STAFF_ASKED_TO_TELL";
		}
		this.messages.fromStaff(request.id(), words(extension, request), List.of(), "system");
		return "PERSON_TOLD";
	}

	/** After a long time without anybody looking there is one message, not three. */
	private Instant next(LocalDate givenOn, Period every, SubjectRequest request) {
		Instant now = this.clock.instant();
		int number = 1;
		Instant at = moment(givenOn.plus(every), request);
		while (!at.isAfter(now)) {
			number++;
			at = moment(givenOn.plus(every.multipliedBy(number)), request);
		}
		return at;
	}

	private static Instant moment(LocalDate day, SubjectRequest request) {
		return day.atTime(MORNING).atZone(request.zone()).toInstant();
	}

	private static Period every(Organisation organisation) {
		Period promised = organisation.promise().updateEvery();
		return (promised != null) ? promised : organisation.serviceLevels().progressEvery();
	}

	private String words(Extension extension, SubjectRequest request) {
		ClockResult clock = this.deadlines.getObject().of(extension.lineId());
		String because = this.mail.text("because." + extension.ground());
		if (clock.dueDate() == null) {
			return this.mail.text("progress.waiting");
		}
		String key = clock.isOverdue(this.clock.instant()) ? "progress.late" : "progress.running";
		return this.mail.text(key, request.reference().value(), DAY.format(clock.dueDate()), because);
	}

	private SubjectRequest request(Extension extension) {
		return this.requests.get(this.requests.line(extension.lineId()).requestId());
	}

}
