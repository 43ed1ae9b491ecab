package org.rightsdesk.automated;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.rightsdesk.automated.AutomatedDecision.Review;
import org.rightsdesk.correspondence.AnswerPoint;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.fulfilment.RightWork;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the answer says: the logic, the result of the review, how to contest it again. */
@Component
class AutomatedDecisionWork implements RightWork {

	private final AutomatedDecisions decisions;

	private final DecisionNeeds needs;

	private final MessageSource texts;

	AutomatedDecisionWork(AutomatedDecisions decisions, DecisionNeeds needs, MessageSource texts) {
		this.decisions = decisions;
		this.needs = needs;
		this.texts = texts;
	}

	@Override
	public Right right() {
		return Right.AUTOMATED_DECISION;
	}

	@Override
	public Map<AnswerPoint, List<String>> points(UUID lineId, Outcome outcome) {
		AutomatedDecision decision = this.decisions.of(lineId);
		Map<AnswerPoint, List<String>> points = new EnumMap<>(AnswerPoint.class);
		switch (outcome) {
			case GRANTED -> {
				points.put(AnswerPoint.EXPLAINED, List.of(decision.facts().decision(), decision.facts().explanation()));
				points.put(AnswerPoint.CONTEST_AGAIN, List.of());
				if (decision.review().changed() != null) {
					review(lineId, decision.review(), points);
				}
			}
			case REFUSED_GROUND_NOT_MET -> points.put(AnswerPoint.NOT_AUTOMATED,
					List.of(decision.facts().decision(), decision.facts().involvement()));
			case NO_DATA_HELD -> points.put(AnswerPoint.NOTHING_HELD, List.of());
			default -> {
			}
		}
		return points;
	}

	private void review(UUID lineId, Review review, Map<AnswerPoint, List<String>> points) {
		points.put(AnswerPoint.DECISION_REVIEWED,
				List.of(text(review.changed() ? "automated.changed" : "automated.confirmed"), review.result()));
		List<String> reasons = new ArrayList<>();
		this.decisions.permission(lineId)
			.filter((permission) -> !permission.allowed())
			.ifPresent((permission) -> reasons.add(text("automated.forbidden", permission.provision())));
		reasons.add(review.reasons());
		points.put(AnswerPoint.REVIEW_REASONS, reasons);
	}

	@Override
	public List<Missing> missing(UUID lineId) {
		return this.needs.ofAnswer(lineId);
	}

	private String text(String key, Object... facts) {
		return this.texts.getMessage(key, facts, Locale.UK);
	}

}
