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
import org.rightsdesk.fulfilment.RightWork;
import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemResult;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/** What the answer to an erasure tells the person (law.md 6.3; L-7, L-6). */
@Component
class ErasureWork implements RightWork {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private final Erasures erasures;

	private final ErasureResults results;

	private final ErasureNeeds needs;

	private final ErasureEntryRules rules;

	private final PersonCases persons;

	private final Requests requests;

	ErasureWork(Erasures erasures, ErasureResults results, ErasureNeeds needs, ErasureEntryRules rules,
			PersonCases persons, Requests requests) {
		this.erasures = erasures;
		this.results = results;
		this.needs = needs;
		this.rules = rules;
		this.persons = persons;
		this.requests = requests;
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
				if (wantsNoMarketing(lineId, plan)) {
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

	/** M-3: who wants no marketing stays on the list that sees to it. */
	private boolean wantsNoMarketing(UUID lineId, ErasurePlan plan) {
		SubjectRequest own = this.rules.request(lineId);
		return plan.ground() == ErasureGround.OBJECTION_MARKETING || objected(own)
				|| this.persons.all(own).stream().anyMatch(this::objected);
	}

	private boolean objected(SubjectRequest request) {
		return this.requests.lines(request.id())
			.stream()
			.anyMatch((line) -> line.right() == Right.OBJECTION_MARKETING && line.outcome() != Outcome.WITHDRAWN);
	}

	private String until(LocalDate day) {
		return (day != null) ? this.rules.text("letter.until", DAY.format(day)) : this.rules.text("letter.noDay");
	}

	private static String sentence(String words) {
		return words.matches("(?s).*[.!?]") ? words : words + ".";
	}

}
