package org.rightsdesk.fulfilment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;
import org.rightsdesk.request.Outcome;

import org.springframework.stereotype.Component;

/** What the outcome of a review needs in the case file. */
@Component
class ReviewMaterialCheck implements StepCheck {

	private static final String GRANTED = Outcome.GRANTED.name();

	private static final String PARTLY_GRANTED = Outcome.PARTLY_GRANTED.name();

	private static final String NO_DATA_HELD = Outcome.NO_DATA_HELD.name();

	private static final String REFUSED_EXEMPTION = Outcome.REFUSED_EXEMPTION.name();

	private final Material material;

	private final Exemptions exemptions;

	private final ExemptionNeeds needs;

	private final ReleaseConditions conditions;

	private final Decisions decisions;

	ReviewMaterialCheck(Material material, Exemptions exemptions, ExemptionNeeds needs, ReleaseConditions conditions,
			Decisions decisions) {
		this.material = material;
		this.exemptions = exemptions;
		this.needs = needs;
		this.conditions = conditions;
		this.decisions = decisions;
	}

	@Override
	public String taskKey() {
		return ProvideCopyProcess.REVIEW_MATERIAL;
	}

	@Override
	public String decision() {
		return ProvideCopyProcess.REVIEW_OUTCOME.name();
	}

	@Override
	public Set<String> codes() {
		return Set.of(GRANTED, PARTLY_GRANTED, NO_DATA_HELD, REFUSED_EXEMPTION);
	}

	@Override
	public List<Missing> left(CompletedTask task) {
		UUID lineId = lineId(task);
		Material.View view = this.material.of(lineId);
		List<Missing> left = new ArrayList<>(this.conditions.missing(lineId));
		if (view.undecided()) {
			left.add(Missing.always("Decide on each file: release it, release a redacted copy, or leave it out.",
					"documents"));
		}
		if (view.unexplained()) {
			left.add(Missing.always("Write the reason for each file that is left out or redacted.", "documents"));
		}
		left.addAll(this.needs.missing(lineId));
		left.addAll(fitting(view));
		left.addAll(refusal(view));
		return left;
	}

	/** The outcome says what the files say. */
	private static List<Missing> fitting(Material.View view) {
		List<Missing> left = new ArrayList<>();
		boolean released = !view.released().isEmpty();
		if (!released) {
			left.add(Missing.forCode(GRANTED, "Nothing is released: add and release a file, or choose another outcome.",
					"documents"));
		}
		if (view.exempted()) {
			left.add(Missing.forCode(GRANTED, "Something about the person is left out: the outcome is granted in part.",
					"documents"));
		}
		else {
			left.add(
					Missing.forCode(PARTLY_GRANTED, "Write the reason for what is left out of the answer.", "reasons"));
		}
		if (!released && view.onlyNeutral()) {
			left.add(Missing.forCode(PARTLY_GRANTED, "Nothing is released and the letter names no exemption: the "
					+ "outcome is refused because all of it is exempt.", "documents"));
		}
		if (released || view.exempted()) {
			left.add(Missing.forCode(NO_DATA_HELD, "Something about the person is held: choose another outcome.",
					"documents"));
		}
		return left;
	}

	/** Everything is exempt, and each exemption takes away more than the copy. */
	private List<Missing> refusal(Material.View view) {
		List<Missing> left = new ArrayList<>();
		if (!view.released().isEmpty()) {
			left.add(Missing.forCode(REFUSED_EXEMPTION, "Something is released: the outcome is granted in part.",
					"documents"));
		}
		if (!view.exempted()) {
			left.add(Missing.forCode(REFUSED_EXEMPTION, "Write on which exemption it is refused, and why.", "reasons"));
		}
		if (view.reasons()
			.stream()
			.anyMatch((reason) -> this.exemptions.of(reason.lineId(), reason.ground()).copyOnly())) {
			left.add(Missing.forCode(REFUSED_EXEMPTION, "The rights of others limit the copy only, and the information "
					+ "beside it stays due: the outcome is granted in part.", "reasons"));
		}
		return left;
	}

	@Override
	public void completed(CompletedTask task) {
		this.decisions.prepare(lineId(task), Outcome.valueOf(task.codes().get(decision())), task.username());
	}

	private static UUID lineId(CompletedTask task) {
		return UUID.fromString(task.codes().get(ProvideCopyProcess.LINE_ID.name()));
	}

}
