package org.rightsdesk.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.rightsdesk.engine.Missing;
import org.rightsdesk.fulfilment.ExemptionNeeds;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/** What is missing before an erasure can be answered in each way (law.md 6.3, 6.12). */
@Component
class ErasureNeeds {

	static final String GROUND = "erasure-ground";

	static final String SYSTEMS = "erasure-systems";

	static final String WISH = "erasure-wish";

	private static final String WHICH_GROUND = "Say which ground for erasure is met (Art. 17(1)).";

	private final Erasures erasures;

	private final ErasureResults results;

	private final ErasureEntryRules rules;

	private final ExemptionNeeds exemptions;

	private final Requests requests;

	ErasureNeeds(Erasures erasures, ErasureResults results, ErasureEntryRules rules, ExemptionNeeds exemptions,
			Requests requests) {
		this.exemptions = exemptions;
		this.erasures = erasures;
		this.results = results;
		this.rules = rules;
		this.requests = requests;
	}

	List<Missing> missing(UUID lineId) {
		ErasurePlan plan = this.erasures.of(lineId);
		List<Missing> missing = new ArrayList<>();
		if (plan.wish() == null && asksFor(Right.RESTRICTION, lineId)) {
			missing.add(Missing.always("The person asks for erasure and for restriction, which keeps the data: ask "
					+ "them which they want, and record it.", WISH));
		}
		boolean exempted = this.exemptions.exempted(lineId);
		missing.addAll(exempted ? this.exemptions.ofRight(lineId) : exception(plan, lineId));
		missing.addAll(ground(plan, lineId));
		if (!exempted) {
			missing.addAll(unknown(plan, lineId, Outcome.GRANTED, Outcome.PARTLY_GRANTED, Outcome.NO_DATA_HELD));
		}
		missing.addAll(whole(plan, lineId, exempted));
		missing.addAll(nothing(plan, lineId));
		return missing;
	}

	/** All of it may stay, although a ground is met (Art. 17(3)). */
	private List<Missing> exception(ErasurePlan plan, UUID lineId) {
		List<Missing> missing = new ArrayList<>(unknown(plan, lineId, Outcome.REFUSED_EXEMPTION));
		if (plan.ground() == null || !plan.ground().isMet()) {
			missing.addAll(each(WHICH_GROUND, GROUND, Outcome.REFUSED_EXEMPTION));
		}
		if (plan.kept().isEmpty()) {
			missing.addAll(each(
					"Say what is kept, why, and until when; or write on which exemption of the law it is " + "refused.",
					SYSTEMS, Outcome.REFUSED_EXEMPTION));
		}
		return missing;
	}

	private List<Missing> ground(ErasurePlan plan, UUID lineId) {
		List<Missing> missing = new ArrayList<>();
		if (plan.ground() == null || !plan.ground().isMet()) {
			missing.addAll(each(WHICH_GROUND, GROUND, Outcome.GRANTED, Outcome.PARTLY_GRANTED));
		}
		if (plan.ground() != ErasureGround.NONE) {
			missing.addAll(each("Say that no ground is met, and why: the person reads it.", GROUND,
					Outcome.REFUSED_GROUND_NOT_MET));
		}
		if (plan.ground() == ErasureGround.OBJECTION_UPHELD && asksFor(Right.OBJECTION, lineId)) {
			missing.addAll(each("The objection of this case decides, and it is still open: answer it first.", GROUND,
					Outcome.GRANTED, Outcome.PARTLY_GRANTED));
		}
		return missing;
	}

	private List<Missing> unknown(ErasurePlan plan, UUID lineId, Outcome... outcomes) {
		long unknown = this.rules.organisation(lineId)
			.systems()
			.stream()
			.filter((system) -> !plan.knows(system.id()))
			.count();
		return (unknown == 0) ? List.of()
				: each("Say for each system what is erased, what is kept, or that it holds nothing: " + unknown
						+ ((unknown == 1) ? " is left." : " are left."), SYSTEMS, outcomes);
	}

	/** Nothing is called done while a system has failed or kept something. */
	private List<Missing> whole(ErasurePlan plan, UUID lineId, boolean exempted) {
		List<Missing> missing = new ArrayList<>();
		boolean less = exempted || !plan.kept().isEmpty() || !this.results.notErased(lineId).isEmpty();
		if (less) {
			missing.addAll(each("Something stays, so all of it cannot be granted.", SYSTEMS, Outcome.GRANTED));
		}
		else {
			missing.addAll(each("Nothing stays, so it is not granted in part.", SYSTEMS, Outcome.PARTLY_GRANTED));
		}
		if (plan.erased().isEmpty()) {
			missing.addAll(each("Say what is erased.", SYSTEMS, Outcome.GRANTED, Outcome.PARTLY_GRANTED));
		}
		else {
			missing.addAll(each("Something is erased, so it is not refused.", SYSTEMS, Outcome.REFUSED_EXEMPTION,
					Outcome.REFUSED_GROUND_NOT_MET));
		}
		return missing;
	}

	private List<Missing> nothing(ErasurePlan plan, UUID lineId) {
		boolean found = this.results.foundNothing(lineId);
		boolean planned = !plan.erased().isEmpty() || !plan.kept().isEmpty();
		if (found && plan.kept().isEmpty()) {
			return each("No system held anything: say that nothing is held.", SYSTEMS, Outcome.GRANTED,
					Outcome.PARTLY_GRANTED);
		}
		return planned ? each("Something is held: say what happens to it instead.", SYSTEMS, Outcome.NO_DATA_HELD)
				: List.of();
	}

	/** Whether another line of the case, still open, uses this right. */
	private boolean asksFor(Right right, UUID lineId) {
		RequestLine own = this.requests.line(lineId);
		return this.requests.lines(own.requestId())
			.stream()
			.anyMatch((line) -> line.right() == right && line.closedAt() == null);
	}

	private static List<Missing> each(String sentence, String anchor, Outcome... outcomes) {
		return Stream.of(outcomes).map((outcome) -> Missing.forCode(outcome.name(), sentence, anchor)).toList();
	}

}
