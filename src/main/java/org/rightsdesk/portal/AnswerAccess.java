package org.rightsdesk.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

import org.springframework.stereotype.Component;

/**
 * Which letters and files a party of a case may see: only what went to them, and of that
 * what {@link PageRights} allow.
 */
@Component
class AnswerAccess {

	/**
	 * What says nothing about the person, so that it can be read without authority; a
	 * letter that is not here is not.
	 */
	private static final Set<LetterCode> PROCEDURE = Set.of(LetterCode.ACKNOWLEDGEMENT, LetterCode.IDENTITY_REQUEST,
			LetterCode.CLARIFICATION, LetterCode.WITHDRAWAL_CONFIRMATION, LetterCode.RIGHT_WITHDRAWN,
			LetterCode.EVIDENCE_DELETED, LetterCode.LAPSE, LetterCode.MERGED, LetterCode.ANSWERED_PERSON);

	private final Letters letters;

	private final Releases releases;

	private final Documents documents;

	private final Messages messages;

	private final Clock clock;

	AnswerAccess(Letters letters, Releases releases, Documents documents, Messages messages, Clock clock) {
		this.letters = letters;
		this.releases = releases;
		this.documents = documents;
		this.messages = messages;
		this.clock = clock;
	}

	boolean ready(Visit visit) {
		return !answerLetters(visit).isEmpty() || !onPage(visit).isEmpty();
	}

	List<Letter> answerLetters(Visit visit) {
		return gone(visit).stream()
			.filter((letter) -> visit.may(PageRight.ANSWER) && needsSecret(letter.code()))
			.toList();
	}

	List<Letter> openLetters(Visit visit) {
		return gone(visit).stream()
			.filter((letter) -> visit.may(PageRight.LETTERS) || PROCEDURE.contains(letter.code()))
			.filter((letter) -> !needsSecret(letter.code()))
			.toList();
	}

	/** May hold data about the person, so they need the second secret. */
	private static boolean needsSecret(LetterCode code) {
		return code.isAnswer() || code == LetterCode.PLAIN_REPLY;
	}

	private List<Letter> gone(Visit visit) {
		return this.letters.of(visit.requestId())
			.stream()
			.filter((letter) -> letter.state().gone() && letter.partyId().equals(visit.party().id()))
			.toList();
	}

	/** Files that can be downloaded now. */
	List<StoredDocument> files(Visit visit) {
		List<UUID> theirs = onPage(visit).stream().flatMap((release) -> release.documentIds().stream()).toList();
		return this.documents.releasedFor(visit.requestId())
			.stream()
			.filter((document) -> theirs.contains(document.id())
					&& this.releases.downloadable(visit.requestId(), document.id()))
			.toList();
	}

	/** The answer as one archive; empty while there is no letter or no file to see. */
	Optional<Bundle> bundle(Visit visit) {
		List<StoredDocument> files = files(visit);
		List<Letter> letters = answerLetters(visit);
		return (files.isEmpty() || letters.isEmpty()) ? Optional.empty()
				: Optional.of(new Bundle(visit.request(), letters, files));
	}

	/** Whether files were there and can be asked for again. */
	boolean over(Visit visit) {
		return this.releases.kept(visit.request()) && hasFiles(visit) && current(visit).size() < onPage(visit).size();
	}

	/** Whether files were there and are kept no more (G-5). */
	boolean ended(Visit visit) {
		return hasFiles(visit) && !this.releases.kept(visit.request());
	}

	/** When files that were there were deleted; null while they are there. */
	LocalDate deletedOn(Visit visit) {
		return onPage(visit).isEmpty() ? null
				: this.releases.deletedAt(visit.requestId())
					.map((at) -> LocalDate.ofInstant(at, visit.request().zone()))
					.orElse(null);
	}

	/** The last day on which files can be asked for again; null where none is set yet. */
	LocalDate keptUntil(Visit visit) {
		return this.releases.keptUntil(visit.request());
	}

	List<Release> current(Visit visit) {
		Instant now = this.clock.instant();
		return this.releases.kept(visit.request())
				? onPage(visit).stream().filter((release) -> release.isOpen(now)).toList() : List.of();
	}

	private boolean hasFiles(Visit visit) {
		return onPage(visit).stream().anyMatch((release) -> !release.documentIds().isEmpty());
	}

	/** What went to this party and to nobody else. */
	private List<Release> onPage(Visit visit) {
		return this.releases.of(visit.requestId())
			.stream()
			.filter((release) -> visit.may(PageRight.ANSWER) && !release.byPost()
					&& release.partyId().equals(visit.party().id()))
			.toList();
	}

	void renew(Visit visit) {
		this.releases.renew(visit.requestId(), visit.who());
	}

	/**
	 * A file that staff sent this party with a message.
	 * @throws NotYours if it is anything else
	 */
	StoredDocument messageFile(Visit visit, UUID documentId) {
		boolean sent = this.messages.of(visit.requestId())
			.stream()
			.filter((message) -> message.author() == Message.Author.STAFF
					&& message.partyId().equals(visit.party().id()))
			.anyMatch((message) -> message.documentIds().contains(documentId));
		return this.documents.find(documentId)
			.filter((document) -> sent && visit.requestId().equals(document.requestId())
					&& document.origin() == Origin.STAFF && document.purpose() == Purpose.MESSAGE)
			.orElseThrow(NotYours::new);
	}

	/**
	 * A file of the answer.
	 * @throws NotYours if it is anything else, or its time is over
	 */
	StoredDocument answerFile(Visit visit, UUID documentId) {
		return files(visit).stream()
			.filter((document) -> document.id().equals(documentId))
			.findFirst()
			.orElseThrow(NotYours::new);
	}

}
