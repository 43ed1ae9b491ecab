package org.rightsdesk.fulfilment;

import java.util.List;
import java.util.UUID;

import org.rightsdesk.documents.Disposition;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.Purpose;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The files that were collected for a line, and what was decided about them. */
@Component
class Material {

	private final Documents documents;

	private final Requests requests;

	private final Review review;

	private final ObjectProvider<MadeFiles> made;

	Material(Documents documents, Requests requests, Review review, ObjectProvider<MadeFiles> made) {
		this.documents = documents;
		this.requests = requests;
		this.review = review;
		this.made = made;
	}

	View of(UUID lineId) {
		RequestLine line = this.requests.line(lineId);
		List<UUID> ofOthers = this.requests.lines(line.requestId())
			.stream()
			.filter((other) -> !other.id().equals(lineId))
			.flatMap((other) -> made(other.id()).stream())
			.toList();
		List<StoredDocument> collected = this.documents.of(line.requestId())
			.stream()
			.filter((document) -> document.purpose() == Purpose.COLLECTED && !document.deleted())
			.filter((document) -> !ofOthers.contains(document.id()))
			.toList();
		List<UUID> own = made(lineId);
		return new View(collected,
				(line.right() == Right.ACCESS) ? collected
						: collected.stream().filter((document) -> own.contains(document.id())).toList(),
				this.review.reasons(lineId));
	}

	private List<UUID> made(UUID lineId) {
		return this.made.stream().flatMap((one) -> one.of(lineId).stream()).toList();
	}

	/**
	 * One look at the files and the reasons.
	 *
	 * @param collected all that the search brought
	 * @param judged what can go with the answer to this line: a copy of what was found,
	 * otherwise what was made for it
	 */
	record View(List<StoredDocument> collected, List<StoredDocument> judged, List<Reason> reasons) {

		List<StoredDocument> released() {
			return this.judged.stream().filter((document) -> document.disposition().released()).toList();
		}

		boolean undecided() {
			return this.judged.stream().anyMatch((document) -> document.disposition() == Disposition.UNDECIDED);
		}

		/** Whether a file was left out or redacted, on whatever ground. */
		boolean touched() {
			return !this.reasons.isEmpty() || this.judged.stream()
				.anyMatch((document) -> document.disposition() == Disposition.LEFT_OUT
						|| document.disposition() == Disposition.REDACTED_COPY);
		}

		/** Whether the person does not get something that is about them. */
		boolean exempted() {
			return this.reasons.stream().anyMatch((reason) -> reason.ground().exempts());
		}

		/** Whether the letter tells nothing of why (law.md 7.3, neutral wording). */
		boolean onlyNeutral() {
			return exempted()
					&& this.reasons.stream().filter((reason) -> reason.ground().exempts()).allMatch(Reason::neutral);
		}

		/** The original of a redacted copy is explained with its copy. */
		boolean unexplained() {
			List<UUID> originals = this.judged.stream()
				.filter((document) -> document.disposition() == Disposition.REDACTED_COPY)
				.map(StoredDocument::redactedCopyOf)
				.toList();
			return this.judged.stream()
				.filter((document) -> document.disposition() == Disposition.LEFT_OUT
						|| document.disposition() == Disposition.REDACTED_COPY)
				.filter((document) -> !originals.contains(document.id()))
				.anyMatch((document) -> this.reasons.stream()
					.noneMatch((reason) -> document.id().equals(reason.documentId())));
		}

		List<StoredDocument> of(String systemId) {
			return this.collected.stream().filter((document) -> systemId.equals(document.systemId())).toList();
		}

	}

}
