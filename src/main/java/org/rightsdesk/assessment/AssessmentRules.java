package org.rightsdesk.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.rightsdesk.assessment.EarlierRequests.Earlier;
import org.rightsdesk.assessment.Factor.Weighed;
import org.rightsdesk.assessment.MeasureProposal.Proposal;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.SpecialRule;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/**
 * What the law wants to be in the case file for each decision: clerk and officer see the
 * same list, and neither passes it (F-1 to F-7, L-6, L-13).
 */
@Component
public class AssessmentRules {

	private static final String FOUND = "assessment-finding";

	private static final String WORDS = "assessment-words";

	private final AssessmentTable table;

	private final AssessmentLetters letters;

	private final MeasureProposal proposals;

	private final EarlierRequests earlier;

	private final Fees fees;

	private final Requests requests;

	private final Organisations organisations;

	AssessmentRules(AssessmentTable table, AssessmentLetters letters, MeasureProposal proposals,
			EarlierRequests earlier, Fees fees, Requests requests, Organisations organisations) {
		this.table = table;
		this.letters = letters;
		this.proposals = proposals;
		this.earlier = earlier;
		this.fees = fees;
		this.requests = requests;
		this.organisations = organisations;
	}

	/** Every point that this decision needs, done or not. */
	public List<Point> points(Assessment assessment, AssessmentDecision decision) {
		List<Point> points = new ArrayList<>();
		if (decision != AssessmentDecision.PROCEED) {
			points.add(allowed(assessment, decision));
		}
		Optional<Proposal> proposal = this.proposals.of(assessment);
		if (proposal.isPresent() && proposal.get().decision() != decision) {
			points.add(new Point("F-1", "Write why you differ from what is proposed.", WORDS,
					!assessment.words().differsBecause().isEmpty()));
		}
		if (decision == AssessmentDecision.PROCEED || assessment.finding() == null) {
			return points;
		}
		if (assessment.finding().isManifest()) {
			points.addAll(manifest(assessment, decision));
		}
		if (needsReasons(assessment)) {
			points.add(new Point("L-4, L-6", "Write the reasons, in words for the person.", WORDS,
					!assessment.words().reasons().isEmpty()));
		}
		points.addAll(ofTheFinding(assessment));
		points.addAll((decision == AssessmentDecision.CHARGE_FEE) ? fee(assessment) : sending(assessment));
		return points;
	}

	private Point allowed(Assessment assessment, AssessmentDecision decision) {
		RequestLine line = this.requests.line(assessment.lineId());
		return new Point("F-1, law.md 6.0", "Choose a finding that allows this decision for this right.", FOUND,
				AllowedDecisions.of(line.right(), assessment.finding()).contains(decision));
	}

	private static boolean needsReasons(Assessment assessment) {
		return switch (assessment.finding()) {
			case UNFOUNDED, EXCESSIVE, NOT_IDENTIFIABLE, NOT_PERSONAL_DATA -> true;
			case NOT_CONTROLLER, PROCESSOR_FOR_ANOTHER, DECEASED -> false;
		};
	}

	/** The controller has to prove it: each factor was looked at, and one speaks. */
	private List<Point> manifest(Assessment assessment, AssessmentDecision decision) {
		Map<Factor, Weighed> weighed = this.table.factors(assessment.id())
			.stream()
			.collect(Collectors.toMap(Weighed::factor, Function.identity()));
		List<Point> points = new ArrayList<>();
		points.add(new Point("F-2, F-3", "Answer each factor.", "assessment-factors",
				weighed.keySet().containsAll(assessment.finding().factors())));
		points.add(new Point("F-2, F-3",
				"Name at least one factor that speaks for it, in words: tone alone or fame is none.",
				"assessment-factors", weighed.values().stream().anyMatch(Weighed::speaks)));
		if (weighed.containsKey(Factor.REPEATS) && weighed.get(Factor.REPEATS).speaks()) {
			RequestLine line = this.requests.line(assessment.lineId());
			points.add(new Point("F-3", "Find an earlier request on the same right: another right is never a repeat.",
					"assessment-earlier", this.earlier.of(line, "").stream().anyMatch(Earlier::sameRight)));
		}
		if (decision == AssessmentDecision.REFUSE) {
			points.add(new Point("F-7", "Write why not a fee instead.", WORDS,
					!assessment.words().noFeeBecause().isEmpty()));
		}
		return points;
	}

	private List<Point> ofTheFinding(Assessment assessment) {
		return switch (assessment.finding()) {
			case NOT_IDENTIFIABLE -> List.of(new Point("I-4, Art. 11(2)",
					"Write what the person could add to be found.", WORDS, !assessment.words().wouldNeed().isEmpty()));
			case NOT_CONTROLLER -> List.of(named(assessment));
			case PROCESSOR_FOR_ANOTHER -> List.of(named(assessment),
					new Point("Art. 28(3)(e)", "Send the request to whoever decides about the data, and enter the day.",
							"assessment-other", assessment.other().passedOn() != null),
					new Point("law.md 4.3", "Choose another finding: this organisation holds no data for others.",
							FOUND, actsForOthers(assessment)));
			default -> List.of();
		};
	}

	private static Point named(Assessment assessment) {
		return new Point("L-13", "Write who decides about the data, and how to reach them.", "assessment-other",
				!assessment.other().name().isEmpty() && !assessment.other().contact().isEmpty());
	}

	private boolean actsForOthers(Assessment assessment) {
		return this.organisations.get(request(assessment).organisation())
			.special(SpecialRule.Code.ACTS_AS_PROCESSOR)
			.isPresent();
	}

	private List<Point> fee(Assessment assessment) {
		List<String> missing = this.fees.missing(assessment.lineId());
		return missing.isEmpty() ? List.of(new Point("F-4", "Work out the fee.", "fee", true))
				: missing.stream().map((sentence) -> new Point("F-4, F-5", sentence, "fee", false)).toList();
	}

	private List<Point> sending(Assessment assessment) {
		Optional<Party> recipient = this.letters.recipient(assessment);
		if (assessment.finding() == Finding.DECEASED) {
			return List.of(new Point("I-7", "Name whom of the family the letter goes to, with a postal address.",
					"person-died", recipient.filter(AssessmentRules::canBeReached).isPresent()));
		}
		return List.of(
				new Point("L-6", "Record an e-mail or postal address of the person.", "people",
						recipient.filter(AssessmentRules::canBeReached).isPresent()),
				new Point("G-6", "Let mail of this case go: it is held.", "hold", !request(assessment).held()));
	}

	private static boolean canBeReached(Party party) {
		return !party.email().isBlank() || !party.postalAddress().isBlank();
	}

	private SubjectRequest request(Assessment assessment) {
		return this.requests.get(this.requests.line(assessment.lineId()).requestId());
	}

	/**
	 * One thing that the law wants.
	 *
	 * @param rule its source
	 * @param sentence what has to be done
	 * @param anchor place in the case file where it is done
	 */
	public record Point(String rule, String sentence, String anchor, boolean done) {
	}

}
