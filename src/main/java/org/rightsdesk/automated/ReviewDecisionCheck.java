package org.rightsdesk.automated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.automated.AutomatedDecision.Review;
import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.request.Outcome;

import org.springframework.stereotype.Component;

/**
 * Human review: by somebody with the power to change the decision and not its author (UK
 * Art. 22C(2)(c), EU Art. 22(3)).
 */
@Component
class ReviewDecisionCheck implements StepCheck {

	static final String AUTHOR = "You made this decision or answer for it, so somebody else has to look at it.";

	private static final String CHANGED = "CHANGED";

	private static final String CONFIRMED = "CONFIRMED";

	private final DecisionNeeds needs;

	private final AutomatedDecisions automated;

	private final Decisions decisions;

	ReviewDecisionCheck(DecisionNeeds needs, AutomatedDecisions automated, Decisions decisions) {
		this.needs = needs;
		this.automated = automated;
		this.decisions = decisions;
	}

	@Override
	public String taskKey() {
		return ReviewDecisionProcess.REVIEW_DECISION;
	}

	@Override
	public String decision() {
		return ReviewDecisionProcess.REVIEW_RESULT.name();
	}

	@Override
	public Set<String> codes() {
		return Set.of(CHANGED, CONFIRMED);
	}

	@Override
	public List<Missing> left(CompletedTask task) {
		UUID lineId = lineId(task);
		List<Missing> left = new ArrayList<>(this.needs.beforeGrant(lineId));
		refusal(task).ifPresent((sentence) -> left.add(Missing.always(sentence, DecisionNeeds.PLACE)));
		if (this.automated.isForbidden(lineId)) {
			left.add(Missing.forCode(CONFIRMED,
					"The law forbids a machine this decision, so it is void: make a new one, and choose changed.",
					DecisionNeeds.PLACE));
		}
		Review review = this.automated.of(lineId).review();
		if (review.by() == null) {
			left.add(Missing.always("Write why you can change the decision, the result and your reasons.",
					DecisionNeeds.PLACE));
		}
		else if (!review.by().equals(task.username())) {
			left.add(Missing.always("Somebody else wrote the review: they complete this task, or you write your own.",
					DecisionNeeds.PLACE));
		}
		return left;
	}

	@Override
	public Optional<String> refusal(CompletedTask task) {
		boolean author = task.username() != null && this.automated.isAuthor(lineId(task), task.username());
		return author ? Optional.of(AUTHOR) : Optional.empty();
	}

	@Override
	public void completed(CompletedTask task) {
		UUID lineId = lineId(task);
		this.automated.decide(lineId, CHANGED.equals(task.codes().get(decision())));
		this.decisions.prepare(lineId, Outcome.GRANTED, task.username());
	}

	private static UUID lineId(CompletedTask task) {
		return UUID.fromString(task.codes().get(ReviewDecisionProcess.LINE_ID.name()));
	}

}
