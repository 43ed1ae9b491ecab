package org.rightsdesk.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.correspondence.Message;
import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.Origin;
import org.rightsdesk.documents.Purpose;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.fulfilment.Bundle;
import org.rightsdesk.fulfilment.Release;
import org.rightsdesk.fulfilment.Releases;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/**
 * Which letters and files the requester may see. A letter to somebody else in the case is
 * never theirs: the page belongs to whoever asked.
 */
@Component
class AnswerAccess {

	private final Letters letters;

	private final Releases releases;

	private final Documents documents;

	private final Messages messages;

	private final Requests requests;

	private final Clock clock;

	AnswerAccess(Letters letters, Releases releases, Documents documents, Messages messages, Requests requests,
			Clock clock) {
		this.letters = letters;
		this.releases = releases;
		this.documents = documents;
		this.messages = messages;
		this.requests = requests;
		this.clock = clock;
	}

	boolean ready(UUID requestId) {
		return !answerLetters(requestId).isEmpty() || !onPage(requestId).isEmpty();
	}

	List<Letter> answerLetters(UUID requestId) {
		return gone(requestId).stream().filter((letter) -> needsSecret(letter.code())).toList();
	}

	List<Letter> openLetters(UUID requestId) {
		return gone(requestId).stream().filter((letter) -> !needsSecret(letter.code())).toList();
	}

	/** May hold data about the person, so they need the second secret. */
	private static boolean needsSecret(LetterCode code) {
		return code.isAnswer() || code == LetterCode.PLAIN_REPLY;
	}

	private List<Letter> gone(UUID requestId) {
		UUID requester = this.requests.requester(requestId).id();
		return this.letters.of(requestId)
			.stream()
			.filter((letter) -> letter.state().gone() && letter.partyId().equals(requester))
			.toList();
	}

	/** Files that can be downloaded now. */
	List<StoredDocument> files(UUID requestId) {
		return this.documents.releasedFor(requestId)
			.stream()
			.filter((document) -> this.releases.downloadable(requestId, document.id()))
			.toList();
	}

	/** The answer as one archive; empty while there is no letter or no file to see. */
	Optional<Bundle> bundle(SubjectRequest request) {
		List<StoredDocument> files = files(request.id());
		List<Letter> letters = answerLetters(request.id());
		return (files.isEmpty() || letters.isEmpty()) ? Optional.empty()
				: Optional.of(new Bundle(request, letters, files));
	}

	/** Whether files were there and can be asked for again. */
	boolean over(SubjectRequest request) {
		return this.releases.kept(request) && hasFiles(request.id())
				&& current(request).size() < onPage(request.id()).size();
	}

	/** Whether files were there and are kept no more (G-5). */
	boolean ended(SubjectRequest request) {
		return hasFiles(request.id()) && !this.releases.kept(request);
	}

	/** When files that were there were deleted; null while they are there. */
	LocalDate deletedOn(SubjectRequest request) {
		return this.releases.deletedAt(request.id()).map((at) -> LocalDate.ofInstant(at, request.zone())).orElse(null);
	}

	/** The last day on which files can be asked for again; null where none is set yet. */
	LocalDate keptUntil(SubjectRequest request) {
		return this.releases.keptUntil(request);
	}

	List<Release> current(SubjectRequest request) {
		Instant now = this.clock.instant();
		return this.releases.kept(request)
				? onPage(request.id()).stream().filter((release) -> release.isOpen(now)).toList() : List.of();
	}

	private boolean hasFiles(UUID requestId) {
		return onPage(requestId).stream().anyMatch((release) -> !release.documentIds().isEmpty());
	}

	private List<Release> onPage(UUID requestId) {
		return this.releases.of(requestId).stream().filter((release) -> !release.byPost()).toList();
	}

	void renew(UUID requestId) {
		this.releases.renew(requestId, "requester");
	}

	/**
	 * A file that staff sent with a message.
	 * @throws NotYours if it is anything else
	 */
	StoredDocument messageFile(UUID requestId, UUID documentId) {
		boolean sent = this.messages.of(requestId)
			.stream()
			.filter((message) -> message.author() == Message.Author.STAFF)
			.anyMatch((message) -> message.documentIds().contains(documentId));
		return this.documents.find(documentId)
			.filter((document) -> sent && requestId.equals(document.requestId()) && document.origin() == Origin.STAFF
					&& document.purpose() == Purpose.MESSAGE)
			.orElseThrow(NotYours::new);
	}

	/**
	 * A file of the answer.
	 * @throws NotYours if it is anything else, or its time is over
	 */
	StoredDocument answerFile(UUID requestId, UUID documentId) {
		return files(requestId).stream()
			.filter((document) -> document.id().equals(documentId))
			.findFirst()
			.orElseThrow(NotYours::new);
	}

}
