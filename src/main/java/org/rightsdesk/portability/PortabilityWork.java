package org.rightsdesk.portability;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rightsdesk.correspondence.AnswerPoint;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.fulfilment.RightWork;
import org.rightsdesk.portability.Transfer.Result;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the answer about portability says (law.md 6.6). */
@Component
class PortabilityWork implements RightWork {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private final PortableData data;

	private final TransferTable transfers;

	private final PortabilityConditions conditions;

	private final Requests requests;

	private final MessageSource texts;

	PortabilityWork(PortableData data, TransferTable transfers, PortabilityConditions conditions, Requests requests,
			MessageSource texts) {
		this.data = data;
		this.transfers = transfers;
		this.conditions = conditions;
		this.requests = requests;
		this.texts = texts;
	}

	@Override
	public Right right() {
		return Right.PORTABILITY;
	}

	@Override
	public Map<AnswerPoint, List<String>> points(UUID lineId, Outcome outcome) {
		Map<AnswerPoint, List<String>> points = new EnumMap<>(AnswerPoint.class);
		List<String> heldBack = heldBack(lineId);
		switch (outcome) {
			case GRANTED -> given(lineId, points);
			case PARTLY_GRANTED -> {
				given(lineId, points);
				points.put(AnswerPoint.NOT_PORTABLE, heldBack);
				points.put(AnswerPoint.ACCESS_OFFERED, List.of());
			}
			case REFUSED_GROUND_NOT_MET -> {
				points.put(AnswerPoint.NOT_PORTABLE, heldBack);
				points.put(AnswerPoint.ACCESS_OFFERED, List.of());
			}
			case REFUSED_EXEMPTION -> {
				points.put(AnswerPoint.EXEMPT, heldBack);
				points.put(AnswerPoint.ACCESS_OFFERED, List.of());
			}
			case NO_DATA_HELD -> points.put(AnswerPoint.NOTHING_HELD, List.of());
			default -> {
			}
		}
		return points;
	}

	private void given(UUID lineId, Map<AnswerPoint, List<String>> points) {
		List<String> words = new ArrayList<>(
				this.data.of(lineId).stream().filter(DataSet::portable).map((set) -> set.what().name()).toList());
		this.transfers.of(lineId).filter((one) -> one.result() != null).ifPresent((transfer) -> {
			if (transfer.result() == Result.TRANSFERRED) {
				LocalDate on = LocalDate.ofInstant(transfer.settledAt(),
						this.requests.get(this.requests.line(lineId).requestId()).zone());
				points.put(AnswerPoint.TRANSFERRED,
						List.of(text("sentence.transferred", transfer.targetName(), DAY.format(on))));
			}
			else {
				words.add(text("sentence.failed", transfer.targetName(), transfer.resultWords()));
			}
		});
		points.put(AnswerPoint.PORTABLE_DATA, words);
		points.put(AnswerPoint.PORTABLE_FORMAT, List.of());
	}

	private List<String> heldBack(UUID lineId) {
		return this.data.of(lineId)
			.stream()
			.filter((set) -> !set.portable())
			.map((set) -> text("sentence.barrier", set.what().name(),
					set.barriers()
						.stream()
						.map((barrier) -> text("barrier." + barrier, set.what().othersHarmed()))
						.collect(Collectors.joining("; "))))
			.toList();
	}

	@Override
	public List<Missing> missing(UUID lineId) {
		return this.conditions.missing(lineId);
	}

	private String text(String key, Object... facts) {
		return this.texts.getMessage("portability." + key, facts, Locale.UK);
	}

}
