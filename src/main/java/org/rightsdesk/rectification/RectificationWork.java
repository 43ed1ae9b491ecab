package org.rightsdesk.rectification;

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
import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemResult;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SettledIdentity;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the answer to a request for rectification says (law.md 6.2). */
@Component
class RectificationWork implements RightWork {

	private static final String PLACE = "rectification";

	private static final String GRANTED = Outcome.GRANTED.name();

	private static final String IN_PART = Outcome.PARTLY_GRANTED.name();

	private final Rectifications rectifications;

	private final RectificationOrders orders;

	private final Requests requests;

	private final SettledIdentity identity;

	private final ExemptionNeeds exemptions;

	private final ObjectProvider<RectificationResults> results;

	RectificationWork(Rectifications rectifications, RectificationOrders orders, Requests requests,
			SettledIdentity identity, ExemptionNeeds exemptions, ObjectProvider<RectificationResults> results) {
		this.exemptions = exemptions;
		this.rectifications = rectifications;
		this.orders = orders;
		this.requests = requests;
		this.identity = identity;
		this.results = results;
	}

	@Override
	public Right right() {
		return Right.RECTIFICATION;
	}

	@Override
	public Map<AnswerPoint, List<String>> points(UUID lineId, Outcome outcome) {
		Rectification its = this.rectifications.of(lineId);
		Map<AnswerPoint, List<String>> points = new EnumMap<>(AnswerPoint.class);
		switch (outcome) {
			case GRANTED, PARTLY_GRANTED -> {
				points.put(AnswerPoint.CORRECTED, corrected(lineId, its));
				points.put(AnswerPoint.NOT_EVERYWHERE, notEverywhere(lineId));
				points.put(AnswerPoint.LIST_OFFERED, List.of());
				if (outcome == Outcome.PARTLY_GRANTED) {
					points.put(AnswerPoint.STATEMENT_ADDED, List.of(its.statement()));
					points.put(AnswerPoint.LESS_BECAUSE, List.of(its.lessBecause()));
				}
			}
			case REFUSED_GROUND_NOT_MET -> {
				points.put(AnswerPoint.ACCURATE, List.of(its.accurateBecause()));
				points.put(AnswerPoint.STATEMENT_OFFERED, List.of());
			}
			case NO_DATA_HELD -> points.put(AnswerPoint.NOTHING_HELD, List.of());
			default -> {
			}
		}
		return points;
	}

	/** What is done, said once, also where several systems change the same. */
	private List<String> corrected(UUID lineId, Rectification its) {
		List<String> otherwise = this.results.getObject()
			.of(lineId)
			.stream()
			.filter((action) -> action.result() != null && action.result() != SystemResult.DONE)
			.map(SystemAction::systemId)
			.toList();
		return its.changes()
			.stream()
			.filter((change) -> !otherwise.contains(change.systemId()))
			.map(this.orders::words)
			.distinct()
			.toList();
	}

	private List<String> notEverywhere(UUID lineId) {
		return this.results.getObject()
			.left(lineId)
			.stream()
			.filter((action) -> action.leftBecause() != null)
			.map((action) -> action.systemName() + ": " + action.leftBecause())
			.toList();
	}

	@Override
	public List<Missing> missing(UUID lineId) {
		Rectification its = this.rectifications.of(lineId);
		List<Missing> missing = new ArrayList<>(identity(lineId));
		missing.addAll(this.exemptions.ofRight(lineId));
		if (its.wrong().isBlank() || its.correct().isBlank()) {
			missing.add(Missing.always("Write what the person says is wrong, and what is right.", PLACE));
		}
		if (its.changes().isEmpty()) {
			missing.add(Missing.forCode(GRANTED, "Write for each system what is changed to what.", PLACE));
			if (its.statement().isBlank()) {
				missing.add(Missing.forCode(IN_PART, "Write the statement that is added, or what is changed.", PLACE));
			}
		}
		if (its.lessBecause().isBlank()) {
			missing.add(Missing.forCode(IN_PART, "Write why not all of it is changed.", PLACE));
		}
		if (its.accurateBecause().isBlank()) {
			missing
				.add(Missing.forCode(Outcome.REFUSED_GROUND_NOT_MET.name(), "Write why the data are accurate.", PLACE));
		}
		missing.addAll(undone(lineId));
		return missing;
	}

	/** Nothing is called done while a system has failed or kept what it was to change. */
	private List<Missing> undone(UUID lineId) {
		if (this.results.getObject().foundNothing(lineId)) {
			return List.of(Missing.forCode(GRANTED,
					"No system held what was to be changed: say that nothing is held, or what is changed where.",
					PLACE));
		}
		return this.results.getObject().left(lineId).isEmpty() ? List.of() : List.of(Missing.forCode(GRANTED,
				"Not every system made its change, so it is granted in part: write why, for the person.", PLACE));
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
