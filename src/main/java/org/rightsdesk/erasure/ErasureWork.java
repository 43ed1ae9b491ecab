package org.rightsdesk.erasure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rightsdesk.correspondence.AnswerPoint;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.fulfilment.ExemptionNeeds;
import org.rightsdesk.fulfilment.RightWork;
import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemResult;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/** What the answer to an erasure tells the person (law.md 6.3; L-7, L-6). */
@Component
class ErasureWork implements RightWork {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private final Erasures erasures;

	private final ErasureResults results;

	private final ErasureNeeds needs;

	private final ErasureEntryRules rules;

	private final ExemptionNeeds exemptions;

	private final LeftInPeace inPeace;

	ErasureWork(Erasures erasures, ErasureResults results, ErasureNeeds needs, ErasureEntryRules rules,
			ExemptionNeeds exemptions, LeftInPeace inPeace) {
		this.erasures = erasures;
		this.results = results;
		this.needs = needs;
		this.rules = rules;
		this.exemptions = exemptions;
		this.inPeace = inPeace;
	}

	@Override
	public Right right() {
		return Right.ERASURE;
	}

	@Override
	public List<Missing> missing(UUID lineId) {
		return this.needs.missing(lineId);
	}

	@Override
	public Map<AnswerPoint, List<String>> points(UUID lineId, Outcome outcome) {
		ErasurePlan plan = this.erasures.of(lineId);
		Map<AnswerPoint, List<String>> points = new EnumMap<>(AnswerPoint.class);
		switch (outcome) {
			case GRANTED, PARTLY_GRANTED -> {
				points.put(AnswerPoint.ERASED, erased(lineId, plan));
				points.put(AnswerPoint.KEPT, kept(lineId, plan));
				points.put(AnswerPoint.NOT_EVERYWHERE, failed(lineId, "letter.notYet"));
				points.put(AnswerPoint.BACKUPS, backups(plan));
				points.put(AnswerPoint.LIST_OFFERED, List.of());
				if (this.inPeace.wanted(lineId)) {
					points.put(AnswerPoint.SUPPRESSION_KEPT, List.of());
				}
			}
			case REFUSED_EXEMPTION -> points.put(AnswerPoint.KEPT, kept(lineId, plan));
			case REFUSED_GROUND_NOT_MET -> points.put(AnswerPoint.GROUND_NOT_MET, List.of(plan.words()));
			default -> points.put(AnswerPoint.NOTHING_HELD, List.of());
		}
		return points;
	}

	/** Not what an owner could not erase, nor what was not there. */
	private List<String> erased(UUID lineId, ErasurePlan plan) {
		Set<String> otherwise = this.results.of(lineId)
			.stream()
			.filter((action) -> action.result() != SystemResult.DONE)
			.map(SystemAction::systemId)
			.collect(Collectors.toSet());
		return plan.erased()
			.stream()
			.filter((item) -> !otherwise.contains(item.systemId()))
			.map((item) -> this.rules.text("letter.erased", item.category(), item.systemName()))
			.toList();
	}

	/** Whoever gets less than all learns what stays, also where that is not meant. */
	private List<String> kept(UUID lineId, ErasurePlan plan) {
		List<String> kept = new ArrayList<>();
		plan.kept()
			.forEach((item) -> kept.add(this.rules.text("letter.kept", item.category(), item.systemName(),
					this.rules.text("exception." + item.exception()), sentence(item.why()), until(item.until()))));
		this.results.notErased(lineId)
			.stream()
			.filter((action) -> action.result() == SystemResult.KEPT)
			.forEach((action) -> kept.add(this.rules.text("letter.keptThere", action.systemName(),
					sentence(action.keptWhy()), until(action.keptUntil()))));
		if (kept.isEmpty() && this.exemptions.exempted(lineId)) {
			kept.add(this.rules.text("letter.exempted"));
		}
		return kept.isEmpty() ? failed(lineId, "letter.stillThere") : kept;
	}

	private List<String> failed(UUID lineId, String key) {
		return this.results.notErased(lineId)
			.stream()
			.filter((action) -> action.result() != SystemResult.KEPT)
			.map((action) -> this.rules.text(key, action.systemName()))
			.toList();
	}

	private List<String> backups(ErasurePlan plan) {
		return (plan.backupsGone() != null) ? List.of(this.rules.text("letter.backups", DAY.format(plan.backupsGone())))
				: List.of();
	}

	private String until(LocalDate day) {
		return (day != null) ? this.rules.text("letter.until", DAY.format(day)) : this.rules.text("letter.noDay");
	}

	private static String sentence(String words) {
		return words.matches("(?s).*[.!?]") ? words : words + ".";
	}

}
