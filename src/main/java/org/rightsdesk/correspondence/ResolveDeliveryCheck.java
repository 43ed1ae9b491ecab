package org.rightsdesk.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;
import org.rightsdesk.request.Notes;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Component;

/** What the clerk's decision about a delivery needs in the case file. */
@Component
class ResolveDeliveryCheck implements StepCheck {

	private static final String RETRY = "RETRY";

	static final String POSTED = "POSTED";

	private static final String NOT_DELIVERABLE = "NOT_DELIVERABLE";

	private final LetterTable letters;

	private final Requests requests;

	private final Notes notes;

	ResolveDeliveryCheck(LetterTable letters, Requests requests, Notes notes) {
		this.letters = letters;
		this.requests = requests;
		this.notes = notes;
	}

	@Override
	public String taskKey() {
		return ResolveDeliveryProcess.RESOLVE_DELIVERY;
	}

	@Override
	public String decision() {
		return ResolveDeliveryProcess.DELIVERY_DECISION.name();
	}

	@Override
	public Set<String> codes() {
		return Set.of(RETRY, POSTED, NOT_DELIVERABLE);
	}

	@Override
	public List<Missing> left(CompletedTask task) {
		UUID id = UUID.fromString(task.codes().get(ResolveDeliveryProcess.DELIVERY_ID.name()));
		Optional<Letter> letter = this.letters.find(id);
		List<Missing> left = new ArrayList<>();
		if (letter.isEmpty()) {
			left.add(Missing.forCode(POSTED, "This is a notice of a message and no letter: choose another answer.",
					"letters"));
		}
		else if (letter.get().state() != LetterState.POSTED) {
			left.add(Missing.forCode(POSTED, "Enter the day on which the letter was posted.", "letters"));
		}
		if (letter.isPresent() && letter.get().messageId() == null) {
			left.add(Missing.forCode(RETRY, "This letter was written for the post: print and post it.", "letters"));
		}
		if (!explained(task.reference(), letter)) {
			left.add(Missing.forCode(NOT_DELIVERABLE,
					"Write a note that says what was tried and why it cannot be delivered.", "notes"));
		}
		return left;
	}

	/** A note that is younger than the letter, or the person does not want it. */
	private boolean explained(String reference, Optional<Letter> letter) {
		if (letter.filter((it) -> it.state() == LetterState.TAKEN_BACK).isPresent()) {
			return true;
		}
		UUID requestId = this.requests.find(new Reference(reference)).orElseThrow().id();
		return this.notes.of(requestId)
			.stream()
			.anyMatch((note) -> letter.map((it) -> note.writtenAt().isAfter(it.renderedAt())).orElse(true));
	}

}
