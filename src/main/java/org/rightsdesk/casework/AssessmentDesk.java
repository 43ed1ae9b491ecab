package org.rightsdesk.casework;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.rightsdesk.assessment.AllowedDecisions;
import org.rightsdesk.assessment.Assessment;
import org.rightsdesk.assessment.AssessmentDecision;
import org.rightsdesk.assessment.AssessmentRules;
import org.rightsdesk.assessment.Assessments;
import org.rightsdesk.assessment.EarlierRequests;
import org.rightsdesk.assessment.Factor;
import org.rightsdesk.assessment.Factor.Weighed;
import org.rightsdesk.assessment.Finding;
import org.rightsdesk.assessment.MeasureProposal;
import org.rightsdesk.assessment.MeasureProposal.Proposal;
import org.rightsdesk.casework.AssessmentView.Row;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.request.Deaths;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.SettledIdentity;
import org.rightsdesk.web.Choice;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Whether a right is for us, and may cost something or be refused: what the Case file
 * shows of it.
 */
@Component
class AssessmentDesk implements CaseSection {

	private final Assessments assessments;

	private final AssessmentRules rules;

	private final MeasureProposal proposals;

	private final EarlierRequests earlier;

	private final SettledIdentity identity;

	private final Deaths deaths;

	private final Deadlines deadlines;

	private final MessageSource texts;

	private final Clock clock;

	AssessmentDesk(Assessments assessments, AssessmentRules rules, MeasureProposal proposals, EarlierRequests earlier,
			SettledIdentity identity, Deaths deaths, Deadlines deadlines, MessageSource texts, Clock clock) {
		this.assessments = assessments;
		this.rules = rules;
		this.proposals = proposals;
		this.earlier = earlier;
		this.identity = identity;
		this.deaths = deaths;
		this.deadlines = deadlines;
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "assessment";
	}

	@Override
	public AssessmentView view(OpenCase open) {
		RequestLine line = line(open);
		Assessment assessment = this.assessments.openOne(line.id()).orElse(null);
		Proposal proposal = (assessment != null) ? this.proposals.of(assessment).orElse(null) : null;
		boolean settled = this.identity.verified(open.id()).isPresent();
		return new AssessmentView(line, openable(open), assessment,
				this.assessments.of(line.id()).stream().filter((one) -> !one.isOpen()).toList(), findings(line),
				answers(), (assessment != null) ? factors(assessment) : List.of(), proposal,
				(assessment != null) ? this.rules.points(assessment, decision(assessment, proposal)) : List.of(),
				settled, (assessment != null) ? this.earlier.of(line, open.username()) : List.of(),
				this.assessments.preview(line.id()).isPresent(),
				this.deadlines.of(line.id()).isOverdue(this.clock.instant()), approves(open),
				this.deaths.isRecorded(open.id()), this.deaths.family(open.id()).orElse(null));
	}

	/** The line of the task; by itself the first that is assessed, or else the first. */
	RequestLine line(OpenCase open) {
		if (open.task() != null && open.task().ids().containsKey("lineId")) {
			return open.line();
		}
		return open.lines()
			.stream()
			.filter((line) -> this.assessments.openOne(line.id()).isPresent())
			.findFirst()
			.orElse(open.line());
	}

	/** Who decides on a prepared assessment: an officer, or a deputy at that task. */
	static boolean approves(OpenCase open) {
		return open.officer() || (open.task() != null && Assessments.isApproval(open.task()));
	}

	/** What is shown of the law: what is decided, or what it will probably be. */
	private static AssessmentDecision decision(Assessment assessment, Proposal proposal) {
		if (assessment.decision() != null) {
			return assessment.decision();
		}
		return (proposal != null) ? proposal.decision() : AssessmentDecision.PROCEED;
	}

	private List<Choice> openable(OpenCase open) {
		return open.lines()
			.stream()
			.filter((line) -> line.closedAt() == null && Assessments.isAssessed(line)
					&& this.assessments.openOne(line.id()).isEmpty())
			.map((line) -> new Choice(line.id().toString(), text("casework.right." + line.right())))
			.toList();
	}

	private List<Choice> findings(RequestLine line) {
		return Arrays.stream(Finding.values())
			.filter((finding) -> AllowedDecisions.of(line.right(), finding).size() > 1)
			.map((finding) -> new Choice(finding.name(), text("casework.finding." + finding),
					text("casework.finding." + finding + ".hint")))
			.toList();
	}

	private List<Choice> answers() {
		return Arrays.stream(Factor.Answer.values())
			.map((answer) -> new Choice(answer.name(), text("casework.assessment.answer." + answer)))
			.toList();
	}

	private List<Row> factors(Assessment assessment) {
		if (assessment.finding() == null) {
			return List.of();
		}
		Map<Factor, Weighed> weighed = this.assessments.factors(assessment.id())
			.stream()
			.collect(Collectors.toMap(Weighed::factor, Function.identity()));
		return assessment.finding()
			.factors()
			.stream()
			.map((factor) -> new Row(factor.name(), text("casework.factor." + factor),
					weighed.containsKey(factor) ? weighed.get(factor).answer().name() : null,
					weighed.containsKey(factor) ? weighed.get(factor).words() : ""))
			.toList();
	}

	private String text(String key) {
		return this.texts.getMessage(key, null, Locale.UK);
	}

}
