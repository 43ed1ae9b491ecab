package org.rightsdesk.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.complaint.Complaints;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.request.Channel;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns a draft into a complaint with its files, in one transaction. */
@Service
class ComplaintSubmission {

	private final Drafts drafts;

	private final Complaints complaints;

	private final Documents documents;

	private final Clock clock;

	ComplaintSubmission(Drafts drafts, Complaints complaints, Documents documents, Clock clock) {
		this.drafts = drafts;
		this.complaints = complaints;
		this.documents = documents;
		this.clock = clock;
	}

	/**
	 * Sends the draft of this token; one that is sent already stays one complaint.
	 * @return false if there is no such draft or something in it is missing
	 */
	@Transactional
	public boolean send(Organisation organisation, String token) {
		Optional<Draft> draft = this.drafts.lock(token, organisation.slug());
		if (draft.isEmpty() || draft.get().sent()) {
			return draft.isPresent();
		}
		Answers answers = draft.get().answers();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), organisation.zone());
		if (!ComplaintForm.faults(answers, today).isEmpty()) {
			return false;
		}
		UUID id = this.complaints
			.receive(ComplaintForm.complaint(organisation, Channel.FORM, this.clock.instant(), answers), "requester")
			.id();
		this.documents.adopt(draft.get().id(), id);
		this.drafts.sent(draft.get(), id, null);
		return true;
	}

}
