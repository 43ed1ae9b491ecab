package org.rightsdesk.documents;

import java.util.List;

/** What may be decided about a collected file; every sentence is for staff. */
final class DispositionRules {

	private DispositionRules() {
	}

	static void check(StoredDocument document, Disposition disposition, String reason, List<StoredDocument> all) {
		requireCollected(document);
		if (disposition == Disposition.REDACTED_COPY) {
			throw new IllegalArgumentException("Say of which file this is the redacted copy.");
		}
		if (disposition == Disposition.LEFT_OUT && isBlank(reason)) {
			throw new IllegalArgumentException("Write down why this file is left out.");
		}
		boolean replaced = all.stream().anyMatch((other) -> document.id().equals(other.redactedCopyOf()));
		if (disposition != Disposition.LEFT_OUT && replaced) {
			throw new IllegalArgumentException(
					"A redacted copy of this file is released in its place. Change the decision on the copy first.");
		}
	}

	static void checkCopy(StoredDocument copy, StoredDocument original, String reason) {
		requireCollected(copy);
		requireCollected(original);
		if (isBlank(reason)) {
			throw new IllegalArgumentException("Write down what was redacted, and why.");
		}
		if (copy.id().equals(original.id()) || !copy.requestId().equals(original.requestId())
				|| original.redactedCopyOf() != null) {
			throw new IllegalArgumentException("Choose the original file of the same case.");
		}
	}

	private static void requireCollected(StoredDocument document) {
		if (document.purpose() != Purpose.COLLECTED) {
			throw new IllegalArgumentException("Only files that were collected can be part of the answer.");
		}
	}

	private static boolean isBlank(String text) {
		return text == null || text.isBlank();
	}

}
