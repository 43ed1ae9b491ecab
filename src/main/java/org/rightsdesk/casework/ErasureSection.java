package org.rightsdesk.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.rightsdesk.erasure.ErasureException;
import org.rightsdesk.erasure.ErasureGround;
import org.rightsdesk.erasure.ErasureHold;
import org.rightsdesk.erasure.ErasureItem;
import org.rightsdesk.erasure.ErasurePlan;
import org.rightsdesk.erasure.Erasures;
import org.rightsdesk.erasure.RetentionDates;
import org.rightsdesk.fulfilment.Decision;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.organisation.SearchedSystem;
import org.rightsdesk.request.Detail;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.web.Choice;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** An erasure: its ground, what goes and stays in each system, and what it waits for. */
@Component
class ErasureSection implements CaseSection {

	static final String NAME = "erasure";

	private final Erasures erasures;

	private final ErasureHold hold;

	private final Decisions decisions;

	private final Requests requests;

	private final MessageSource texts;

	ErasureSection(Erasures erasures, ErasureHold hold, Decisions decisions, Requests requests, MessageSource texts) {
		this.requests = requests;
		this.erasures = erasures;
		this.hold = hold;
		this.decisions = decisions;
		this.texts = texts;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public boolean belongsTo(OpenCase open) {
		return open.lines().stream().anyMatch((line) -> line.right() == Right.ERASURE);
	}

	@Override
	public View view(OpenCase open) {
		UUID line = line(open).id();
		ErasurePlan plan = this.erasures.of(line);
		List<PerSystem> systems = open.organisation()
			.systems()
			.stream()
			.map((system) -> new PerSystem(system, of(plan, system)))
			.toList();
		boolean both = open.lines().stream().anyMatch((one) -> one.right() == Right.RESTRICTION);
		boolean deciding = line(open).closedAt() == null
				&& this.decisions.of(line).filter((one) -> !one.returned()).isEmpty();
		String reopened = this.decisions.of(line).map(Decision::returnedBecause).orElse(null);
		Map<Detail, String> said = this.requests.details(line);
		return new View(plan, said.getOrDefault(Detail.ERASE_WHAT, ""), said.getOrDefault(Detail.ERASE_WHY, ""),
				systems, this.hold.of(line), both, deciding, reopened, grounds(), exceptions(), periods(open));
	}

	/** That of the task, otherwise the first open one. */
	static RequestLine line(OpenCase open) {
		if (open.task() != null && open.line().right() == Right.ERASURE) {
			return open.line();
		}
		List<RequestLine> erasures = open.lines().stream().filter((line) -> line.right() == Right.ERASURE).toList();
		return erasures.stream()
			.filter((line) -> line.closedAt() == null)
			.findFirst()
			.or(() -> erasures.stream().findFirst())
			.orElseThrow(CaseAccess::notFound);
	}

	private static List<ErasureItem> of(ErasurePlan plan, SearchedSystem system) {
		return plan.items().stream().filter((item) -> item.systemId().equals(system.id())).toList();
	}

	private List<Choice> grounds() {
		return Arrays.stream(ErasureGround.values()).map((one) -> choice("ground", one.name())).toList();
	}

	private List<Choice> exceptions() {
		return Arrays.stream(ErasureException.values()).map((one) -> choice("why", one.name())).toList();
	}

	private static List<Choice> periods(OpenCase open) {
		return RetentionDates.periods(open.organisation())
			.map((period) -> new Choice(period.what(), period.what() + ": " + period.words()))
			.toList();
	}

	private Choice choice(String kind, String code) {
		return new Choice(code, this.texts.getMessage("erasure.page." + kind + "." + code, null, Locale.UK));
	}

	/**
	 * What the section shows.
	 *
	 * @param what which data are to go, as the person said; empty where they did not
	 * @param why for what reason; empty as {@code what}
	 * @param both whether the person also asks for restriction, which keeps the data
	 * @param deciding whether entries can be made and taken back
	 * @param reopened why a decision is open again; null where it is not
	 */
	record View(ErasurePlan plan, String what, String why, List<PerSystem> systems, ErasureHold.View hold, boolean both,
			boolean deciding, String reopened, List<Choice> grounds, List<Choice> exceptions, List<Choice> periods) {
	}

	/** One system with what is said about it. */
	record PerSystem(SearchedSystem system, List<ErasureItem> items) {
	}

}
