package org.rightsdesk.objection;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.rightsdesk.correspondence.AnswerPoint;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.fulfilment.RightWork;
import org.rightsdesk.objection.Objection.Weighed;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the answer to an objection says (L-7: stopped since when; L-6: the grounds). */
@Component
class ObjectionWork implements RightWork {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private final Objections objections;

	private final ObjectionNeeds needs;

	private final MessageSource texts;

	ObjectionWork(Objections objections, ObjectionNeeds needs, MessageSource texts) {
		this.objections = objections;
		this.needs = needs;
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
		}
		if (outcome == Outcome.PARTLY_GRANTED || outcome == Outcome.REFUSED_GROUND_NOT_MET) {
			points.put(AnswerPoint.OVERRIDING_GROUNDS, grounds(objection.weighed()));
		}
		return points;
	}

	private List<String> stopped(UUID lineId, Objection objection) {
		if (objection.stated().political()) {
			return List.of(text("objection.political", day(this.objections.politicalEffect(lineId))));
		}
		Weighed weighed = objection.weighed();
		return (weighed.stoppedOn() != null)
				? List.of(weighed.stops(), text("objection.since", day(weighed.stoppedOn()))) : List.of();
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

	private static String day(LocalDate day) {
		return DAY.format(day);
	}

	private String text(String key, Object... facts) {
		return this.texts.getMessage(key, facts, Locale.UK);
	}

}
