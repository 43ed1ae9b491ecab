package org.rightsdesk.fulfilment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.fulfilment.ApprovalPoint.Kind;
import org.rightsdesk.fulfilment.ApprovalPoint.State;
import org.rightsdesk.request.Outcome;

import org.springframework.stereotype.Service;

/**
 * What the law wants of the answer that waits for approval, and what of it is missing.
 * What it shows and what refuses the approval is the same list.
 */
@Service
public class ApprovalChecklist {

	private static final String IDENTITY = "identity-check";

	private final Decisions decisions;

	private final Material material;

	private final ExemptionNeeds needs;

	private final AnswerWords words;

	private final Answers answers;

	private final ReleaseConditions conditions;

	private final Deadlines deadlines;

	private final Clock clock;

	ApprovalChecklist(Decisions decisions, Material material, ExemptionNeeds needs, AnswerWords words, Answers answers,
			ReleaseConditions conditions, Deadlines deadlines, Clock clock) {
		this.decisions = decisions;
		this.material = material;
		this.needs = needs;
		this.words = words;
		this.answers = answers;
		this.conditions = conditions;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/**
	 * The points of this answer, for this member of staff.
	 * @param username null for nobody
	 * @return empty where nothing waits for approval
	 */
	public List<ApprovalPoint> of(UUID lineId, String username) {
		return this.decisions.of(lineId)
			.filter(Decision::waits)
			.map((decision) -> points(decision, username))
			.orElse(List.of());
	}

	/** What stands in the way of approving it. */
	List<Missing> missing(Decision decision, String username) {
		return points(decision, username).stream().flatMap((point) -> point.left().stream()).toList();
	}

	private List<ApprovalPoint> points(Decision decision, String username) {
		List<ApprovalPoint> points = new ArrayList<>();
		Optional<RightWork> work = this.words.work(decision.lineId());
		if (work.isPresent()) {
			points.add(ApprovalPoint.of(Kind.REASONS,
					work.get()
						.missing(decision.lineId())
						.stream()
						.filter((missing) -> missing.holdsUp(decision.outcome()))
						.toList()));
		}
		else if (lessThanAll(decision)) {
			points.add(reasons(decision.lineId()));
			points.add(ApprovalPoint.of(Kind.WEIGHED, this.needs.missing(decision.lineId())));
		}
		points.add(letter(decision));
		points.addAll(release(decision));
		boolean late = this.deadlines.of(decision.lineId()).isOverdue(this.clock.instant());
		points.add(new ApprovalPoint(Kind.IN_TIME, late ? State.WARNING : State.THERE, List.of()));
		boolean author = decision.preparedBy().equals(username);
		points.add(new ApprovalPoint(Kind.SECOND_PERSON, author ? State.MISSING : State.THERE, List.of()));
		points.add(read(decision, username));
		return points;
	}

	private ApprovalPoint reasons(UUID lineId) {
		Material.View view = this.material.of(lineId);
		boolean there = view.exempted() && !view.unexplained();
		return ApprovalPoint.of(Kind.REASONS, there ? List.of() : List
			.of(Missing.always("The reason for something that is left out is missing: return it.", "exemptions")));
	}

	private ApprovalPoint letter(Decision decision) {
		boolean complete = this.answers.preview(decision.lineId(), Outcome.valueOf(decision.outcome())).isPresent();
		return ApprovalPoint.of(Kind.LETTER, complete ? List.of() : List
			.of(Missing.always("The letter lacks a paragraph that the law asks for: return it.", "decision")));
	}

	/** Who gets it, and where. */
	private List<ApprovalPoint> release(Decision decision) {
		var left = this.conditions.missing(decision.lineId())
			.stream()
			.filter((missing) -> missing.holdsUp(decision.outcome()))
			.collect(Collectors.partitioningBy((missing) -> missing.anchor().equals(IDENTITY)));
		return List.of(ApprovalPoint.of(Kind.IDENTITY, left.get(true)),
				ApprovalPoint.of(Kind.REACHABLE, left.get(false)));
	}

	/**
	 * Whoever approves that somebody gets less than all has read what they are told;
	 * otherwise it is up to them.
	 */
	private ApprovalPoint read(Decision decision, String username) {
		boolean read = this.decisions.hasRead(decision.lineId(), username);
		if (!read && !lessThanAll(decision)) {
			return new ApprovalPoint(Kind.READ, State.WARNING, List.of());
		}
		return ApprovalPoint.of(Kind.READ, read ? List.of()
				: List.of(Missing.always("Read the letter as it will be sent before you approve it.", "preview")));
	}

	private static boolean lessThanAll(Decision decision) {
		return Outcome.valueOf(decision.outcome()).isLess();
	}

}
