package org.rightsdesk.restriction;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.rightsdesk.correspondence.AnswerPoint;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.fulfilment.ExemptionNeeds;
import org.rightsdesk.fulfilment.RightWork;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SettledIdentity;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the answer to a request for restriction says (law.md 6.4). */
@Component
class RestrictionWork implements RightWork {

	private static final String PLACE = "restriction";

	private final RestrictionRequests wishes;

	private final Requests requests;

	private final SettledIdentity identity;

	private final ExemptionNeeds exemptions;

	private final ObjectProvider<RestrictionResults> results;

	RestrictionWork(RestrictionRequests wishes, Requests requests, SettledIdentity identity, ExemptionNeeds exemptions,
			ObjectProvider<RestrictionResults> results) {
		this.exemptions = exemptions;
		this.wishes = wishes;
		this.requests = requests;
		this.identity = identity;
		this.results = results;
	}

	@Override
	public Right right() {
		return Right.RESTRICTION;
	}

	@Override
	public Map<AnswerPoint, List<String>> points(UUID lineId, Outcome outcome) {
		RestrictionRequest wish = this.wishes.of(lineId);
		Map<AnswerPoint, List<String>> points = new EnumMap<>(AnswerPoint.class);
		switch (outcome) {
			case GRANTED, PARTLY_GRANTED -> {
				points.put(AnswerPoint.RESTRICTED, List.of(wish.what()));
				points.put(AnswerPoint.STILL_ALLOWED, List.of());
				points.put(AnswerPoint.LIFT_AFTER_NOTICE, List.of());
				points.put(AnswerPoint.LIST_OFFERED, List.of());
				points.put(AnswerPoint.NOT_EVERYWHERE, leftIn(lineId));
				if (outcome == Outcome.PARTLY_GRANTED) {
					points.put(AnswerPoint.LESS_BECAUSE, List.of(wish.lessBecause()));
				}
			}
			case REFUSED_GROUND_NOT_MET -> points.put(AnswerPoint.GROUND_NOT_MET, List.of(wish.notMetBecause()));
			case NO_DATA_HELD -> points.put(AnswerPoint.NOTHING_HELD, List.of());
			default -> {
			}
		}
		return points;
	}

	/** Where the mark could not be set, and why. */
	private List<String> leftIn(UUID lineId) {
		return this.results.getObject()
			.left(lineId)
			.stream()
			.filter((action) -> action.leftBecause() != null)
			.map((action) -> action.systemName() + ": " + action.leftBecause())
			.toList();
	}

	@Override
	public List<Missing> missing(UUID lineId) {
		RestrictionRequest wish = this.wishes.of(lineId);
		List<Missing> missing = new ArrayList<>(identity(lineId));
		missing.addAll(this.exemptions.ofRight(lineId));
		for (Outcome outcome : List.of(Outcome.GRANTED, Outcome.PARTLY_GRANTED)) {
			if (wish.ground() == null) {
				missing
					.add(Missing.forCode(outcome.name(), "Choose the ground on which the data are restricted.", PLACE));
			}
			if (wish.what().isBlank()) {
				missing.add(Missing.forCode(outcome.name(), "Write what is restricted.", PLACE));
			}
		}
		if (wish.lessBecause().isBlank()) {
			missing
				.add(Missing.forCode(Outcome.PARTLY_GRANTED.name(), "Write why not all of it is restricted.", PLACE));
		}
		if (wish.notMetBecause().isBlank()) {
			missing.add(Missing.forCode(Outcome.REFUSED_GROUND_NOT_MET.name(),
					"Write why none of the four grounds is met.", PLACE));
		}
		missing.addAll(undone(lineId));
		return missing;
	}

	/** Nothing is called restricted while a system could not mark it. */
	private List<Missing> undone(UUID lineId) {
		if (this.results.getObject().foundNothing(lineId)) {
			return Stream.of(Outcome.GRANTED, Outcome.PARTLY_GRANTED)
				.map((outcome) -> Missing.forCode(outcome.name(), "No system held anything: say that nothing is held.",
						PLACE))
				.toList();
		}
		return this.results.getObject().left(lineId).isEmpty() ? List.of()
				: List.of(Missing.forCode(Outcome.GRANTED.name(),
						"Not every system marked the data, so it is granted in part: write why, for the person.",
						PLACE));
	}

	/** Nothing is changed, and nothing told, for whom nobody has identified (G-6). */
	private List<Missing> identity(UUID lineId) {
		UUID request = this.requests.line(lineId).requestId();
		if (this.identity.verified(request).isPresent()) {
			return List.of();
		}
		return Stream
			.of(Outcome.GRANTED, Outcome.PARTLY_GRANTED, Outcome.REFUSED_GROUND_NOT_MET, Outcome.REFUSED_EXEMPTION)
			.map((outcome) -> Missing.forCode(outcome.name(),
					"Record in which system this address was already held, or what else was checked.",
					"identity-check"))
			.toList();
	}

}
