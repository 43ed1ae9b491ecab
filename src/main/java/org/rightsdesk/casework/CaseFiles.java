package org.rightsdesk.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rightsdesk.assessment.Clarifications;
import org.rightsdesk.casework.CaseFile.Clarity;
import org.rightsdesk.casework.CaseFile.Identity;
import org.rightsdesk.casework.CaseFile.People;
import org.rightsdesk.casework.CaseFile.Result;
import org.rightsdesk.correspondence.Delivery;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.WorkLeft;
import org.rightsdesk.fulfilment.Approvals;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.fulfilment.Review;
import org.rightsdesk.identity.IdentityQuestions;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.request.Notes;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Restriction;
import org.rightsdesk.request.Restrictions;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a member of staff may see of a case. */
@Component
class CaseFiles {

	private final Clock clock;

	private final Requests requests;

	private final Restrictions restrictions;

	private final CaseRestriction restriction;

	private final RequestLog log;

	private final Notes notes;

	private final Deadlines deadlines;

	private final IdentityVerification identity;

	private final IdentityQuestions questions;

	private final Clarifications clarifications;

	private final FoundMaterial found;

	private final Review review;

	private final Decisions decisions;

	private final Approvals approvals;

	private final Messages messages;

	private final Letters letters;

	private final Delivery delivery;

	private final DownloadStates downloads;

	private final ExtensionDesk extensions;

	private final WorkLeft workLeft;

	private final Timeline timeline;

	private final DateFacts dates;

	private final List<CaseSection> sections;

	CaseFiles(Clock clock, Requests requests, Restrictions restrictions, CaseRestriction restriction, RequestLog log,
			Notes notes, Deadlines deadlines, IdentityVerification identity, IdentityQuestions questions,
			Clarifications clarifications, FoundMaterial found, Review review, Decisions decisions, Approvals approvals,
			Messages messages, Letters letters, Delivery delivery, DownloadStates downloads, ExtensionDesk extensions,
			WorkLeft workLeft, Timeline timeline, DateFacts dates, List<CaseSection> sections) {
		this.clock = clock;
		this.requests = requests;
		this.restrictions = restrictions;
		this.restriction = restriction;
		this.log = log;
		this.notes = notes;
		this.deadlines = deadlines;
		this.identity = identity;
		this.questions = questions;
		this.clarifications = clarifications;
		this.found = found;
		this.review = review;
		this.decisions = decisions;
		this.approvals = approvals;
		this.messages = messages;
		this.letters = letters;
		this.delivery = delivery;
		this.downloads = downloads;
		this.extensions = extensions;
		this.workLeft = workLeft;
		this.timeline = timeline;
		this.dates = dates;
		this.sections = sections;
	}

	@Transactional(readOnly = true)
	CaseFile of(OpenCase open) {
		return open.complaint() ? complaint(open) : request(open);
	}

	/** What is the same in every case; what is its own is a section. */
	private CaseFile complaint(OpenCase open) {
		UUID id = open.id();
		List<FileRow> files = this.found.files(open);
		return new CaseFile(open, LocalDate.ofInstant(this.clock.instant(), open.request().zone()), people(open), null,
				false, null, missing(open), null, null, files, null, contact(open), null, this.notes.of(id),
				this.timeline.of(this.log.of(id), files), null, parts(open));
	}

	private List<Missing> missing(OpenCase open) {
		return (open.task() != null) ? this.workLeft.of(open.task().id()) : List.of();
	}

	private CaseFile request(OpenCase open) {
		Instant now = this.clock.instant();
		UUID id = open.id();
		UUID line = open.line().id();
		var reading = this.deadlines.of(line);
		boolean whole = open.whole();
		List<FileRow> files = this.found.files(open);
		return new CaseFile(open, now.atZone(open.request().zone()).toLocalDate(), people(open), reading,
				reading.isOverdue(now), whole ? this.extensions.view(open) : null, missing(open),
				whole ? identity(id) : null, whole ? clarity(id) : null, files, this.found.search(open),
				whole ? contact(open) : null, whole ? result(open) : null, whole ? this.notes.of(id) : List.of(),
				whole ? this.timeline.of(this.log.of(id), files) : List.of(), this.dates.of(open), parts(open));
	}

	private Map<String, Object> parts(OpenCase open) {
		return this.sections.stream()
			.filter((section) -> section.shown(open))
			.collect(Collectors.toMap(CaseSection::name, (section) -> section.view(open)));
	}

	private People people(OpenCase open) {
		UUID id = open.id();
		Restriction restriction = this.restrictions.of(id);
		return new People(this.requests.requester(id), this.requests.dataSubject(id), this.requests.isRepresented(id),
				this.identity.authority(id).orElse(null), restriction,
				this.restriction.unsearchable(open, restriction));
	}

	private Identity identity(UUID id) {
		return new Identity(this.questions.of(id), this.identity.checks(id), this.identity.plainReply(id).orElse(null));
	}

	private Clarity clarity(UUID id) {
		return new Clarity(this.clarifications.of(id), this.clarifications.effect(id));
	}

	private CaseFile.Contact contact(OpenCase open) {
		UUID id = open.id();
		return new CaseFile.Contact(this.messages.of(id), this.letters.of(id), this.delivery.held(id),
				this.downloads.of(open.request()));
	}

	private Result result(OpenCase open) {
		UUID line = open.line().id();
		return new Result(this.decisions.of(line).orElse(null), this.review.reasons(line),
				this.approvals.of(line, open.username()));
	}

}
