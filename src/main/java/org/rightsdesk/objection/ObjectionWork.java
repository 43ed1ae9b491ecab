package org.rightsdesk.objection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.rightsdesk.correspondence.AnswerPoint;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.fulfilment.RightWork;
import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemActions;
import org.rightsdesk.fulfilment.SystemResult;
import org.rightsdesk.fulfilment.SystemWork;
import org.rightsdesk.objection.Objection.Weighed;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the answer to an objection says (L-7: stopped since when; L-6: the grounds). */
@Component
class ObjectionWork implements RightWork {

	private final Objections objections;

	private final ObjectionNeeds needs;

	private final SystemActions actions;

	private final MessageSource texts;

	ObjectionWork(Objections objections, ObjectionNeeds needs, SystemActions actions, MessageSource texts) {
		this.objections = objections;
		this.needs = needs;
		this.actions = actions;
		this.texts = texts;
	}

	@Override
	public Right right() {
		return Right.OBJECTION;
	}

	@Override
	public Map<AnswerPoint, List<String>> points(UUID lineId, Outcome outcome) {
		Objection objection = this.objections.of(lineId);
		Map<AnswerPoint, List<String>> points = new EnumMap<>(AnswerPoint.class);
		if (outcome == Outcome.NO_DATA_HELD) {
			points.put(AnswerPoint.NOTHING_HELD, List.of());
		}
		if (outcome == Outcome.GRANTED || outcome == Outcome.PARTLY_GRANTED) {
			points.put(AnswerPoint.STOPPED, stopped(lineId, objection));
			points.put(AnswerPoint.NOT_EVERYWHERE, notStopped(lineId));
		}
		if (outcome == Outcome.PARTLY_GRANTED || outcome == Outcome.REFUSED_GROUND_NOT_MET) {
			points.put(AnswerPoint.OVERRIDING_GROUNDS, grounds(objection.weighed()));
		}
		return points;
	}

	private List<String> stopped(UUID lineId, Objection objection) {
		if (objection.stated().political()) {
			return List.of(text("objection.political", this.objections.politicalDay(lineId)));
		}
		Weighed weighed = objection.weighed();
		List<String> words = new ArrayList<>(List.of(weighed.stops()));
		lastStopped(lineId).or(() -> Optional.ofNullable(weighed.stoppedOn()))
			.ifPresent((day) -> words.add(text("objection.since", Objections.DAY.format(day))));
		return words;
	}

	/** The day on which the last system stopped; empty before the owners did it. */
	private Optional<LocalDate> lastStopped(UUID lineId) {
		return stops(lineId).filter((action) -> action.result() == SystemResult.DONE)
			.map(SystemAction::doneAt)
			.max(Comparator.naturalOrder())
			.map((at) -> LocalDate.ofInstant(at, this.objections.request(lineId).zone()));
	}

	private List<String> notStopped(UUID lineId) {
		return stops(lineId)
			.filter((action) -> action.result() == SystemResult.KEPT || action.result() == SystemResult.FAILED)
			.map((action) -> action.systemName() + ": "
					+ ((action.keptWhy() != null) ? action.keptWhy() : action.acceptedWhy()))
			.toList();
	}

	private Stream<SystemAction> stops(UUID lineId) {
		return this.actions.of(lineId, SystemWork.STOP).stream();
	}

	private List<String> grounds(Weighed weighed) {
		if (weighed.ground() == null) {
			return List.of();
		}
		return Stream
			.of(text("objection.ground." + weighed.ground()), weighed.ourGrounds(), weighed.comparison(),
					weighed.goesOn().isEmpty() ? "" : text("objection.goesOn", weighed.goesOn()))
			.filter((words) -> !words.isEmpty())
			.toList();
	}

	@Override
	public List<Missing> missing(UUID lineId) {
		return this.needs.of(lineId);
	}

	private String text(String key, Object... facts) {
		return this.texts.getMessage(key, facts, Locale.UK);
	}

}
