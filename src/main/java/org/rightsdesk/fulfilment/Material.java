package org.rightsdesk.fulfilment;

import java.util.List;
import java.util.UUID;

import org.rightsdesk.documents.Disposition;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.Purpose;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Component;

/** The files that were collected for a line, and what was decided about them. */
@Component
class Material {

	private final Documents documents;

	private final Requests requests;

	private final Review review;

	Material(Documents documents, Requests requests, Review review) {
		this.documents = documents;
		this.requests = requests;
		this.review = review;
	}

	View of(UUID lineId) {
		RequestLine line = this.requests.line(lineId);
		List<StoredDocument> collected = this.documents.of(line.requestId())
			.stream()
			.filter((document) -> document.purpose() == Purpose.COLLECTED)
			.toList();
		return new View(collected, this.review.reasons(lineId));
	}

	/** One look at the files and the reasons. */
	record View(List<StoredDocument> collected, List<Reason> reasons) {

		List<StoredDocument> released() {
			return this.collected.stream().filter((document) -> document.disposition().released()).toList();
		}

		boolean undecided() {
			return this.collected.stream().anyMatch((document) -> document.disposition() == Disposition.UNDECIDED);
		}

		/** Whether a file was left out or redacted, on whatever ground. */
		boolean touched() {
			return !this.reasons.isEmpty() || this.collected.stream()
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
			List<UUID> originals = this.collected.stream()
				.filter((document) -> document.disposition() == Disposition.REDACTED_COPY)
				.map(StoredDocument::redactedCopyOf)
				.toList();
			return this.collected.stream()
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
