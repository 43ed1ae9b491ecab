package org.rightsdesk.portal;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.assessment.Clarification;
import org.rightsdesk.complaint.CaseComplaints;
import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.NewDocument;
import org.rightsdesk.documents.Origin;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.documents.UploadRefused;
import org.rightsdesk.identity.IdentityQuestion;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Messages and answers of the requester, from the first word to the sending. */
@Service
class Writing {

	static final int MAX_WORDS = 20_000;

	/** All files of a requester in one case, so that a page cannot be used as a store. */
	private static final int MAX_FILES = 50;

	private final MessageDrafts drafts;

	private final Documents documents;

	private final Messages messages;

	private final OpenQuestions questions;

	private final CaseComplaints complaints;

	private final Visits visits;

	private final PortalTexts texts;

	private final Clock clock;

	Writing(MessageDrafts drafts, Documents documents, Messages messages, OpenQuestions questions,
			CaseComplaints complaints, Visits visits, PortalTexts texts, Clock clock) {
		this.drafts = drafts;
		this.documents = documents;
		this.messages = messages;
		this.questions = questions;
		this.complaints = complaints;
		this.visits = visits;
		this.texts = texts;
		this.clock = clock;
	}

	Draft begin(Visit visit, Draft.Topic topic) {
		return this.drafts.begin(visit.key(), topic);
	}

	List<StoredDocument> files(Draft draft) {
		return this.documents.ofDraft(draft.id());
	}

	/** What the topic answers; empty where nothing is asked. */
	Optional<String> question(Visit visit, Draft.Topic topic) {
		return (topic.kind() == Draft.Kind.QUESTION)
				? this.questions.identity(visit.request()).map(IdentityQuestion::text)
				: this.questions.meaning(visit.request())
					.stream()
					.filter((asked) -> asked.id().equals(topic.about()))
					.map(Clarification::question)
					.findFirst();
	}

	void keep(Draft draft, String body) {
		this.drafts.write(draft.id(), body);
	}

	void attach(Visit visit, Draft draft, String name, String declaredType, InputStream content) throws UploadRefused {
		long sent = this.documents.of(visit.requestId())
			.stream()
			.filter((document) -> document.origin() == Origin.REQUESTER)
			.count();
		if (sent + files(draft).size() >= MAX_FILES) {
			throw new UploadRefused(this.texts.text("write.error.files"));
		}
		this.documents.store(NewDocument.inDraft(draft.id(), draft.kind().files(), name, declaredType), content);
	}

	/** Removes a file of this draft and no other. */
	void detach(Draft draft, UUID documentId) {
		if (files(draft).stream().noneMatch((file) -> file.id().equals(documentId))) {
			throw new NotYours();
		}
		this.documents.remove(documentId);
	}

	/** Sends once: a second click finds no draft and changes nothing. */
	@Transactional
	public void send(Visit visit, UUID draftId) {
		this.drafts.lock(visit.key(), draftId).ifPresent((draft) -> {
			switch (draft.kind()) {
				case MESSAGE -> this.messages.fromRequester(visit.requestId(), draft.body(), adopt(visit, draft));
				case COMPLAINT -> complain(visit, draft);
				default -> this.questions.answer(visit.requestId(), draft, adopt(visit, draft));
			}
			this.drafts.delete(draft.id());
		});
	}

	private List<UUID> adopt(Visit visit, Draft draft) {
		return this.documents.adopt(draft.id(), visit.requestId());
	}

	/** Its files belong to the complaint, which is a case of its own. */
	private void complain(Visit visit, Draft draft) {
		SubjectRequest complaint = this.complaints.open(visit.requestId(), draft.body(), Channel.FORM,
				this.clock.instant(), "requester");
		this.documents.adopt(draft.id(), complaint.id());
	}

	/** Forgets visits that are over, with what was never sent. */
	@Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT2M")
	@Transactional
	public void sweep() {
		for (byte[] visit : this.visits.over()) {
			end(visit);
		}
	}

	/** Ends a visit; what was not sent is deleted. */
	@Transactional
	public void end(byte[] visit) {
		this.drafts.ofVisit(visit).forEach(this.documents::removeDraft);
		this.visits.end(visit);
	}

}
