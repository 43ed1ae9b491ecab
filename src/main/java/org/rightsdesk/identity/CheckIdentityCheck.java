package org.rightsdesk.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.rightsdesk.deadline.LateQuestions;
import org.rightsdesk.engine.CompletedTask;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.engine.StepCheck;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.AddressState;
import org.rightsdesk.request.OpenAssessments;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/** What the clerk's decision about identity needs in the case file. */
@Component
class CheckIdentityCheck implements StepCheck {

	private final IdentityTable table;

	private final AuthorityTable authorities;

	private final Requests requests;

	private final Organisations organisations;

	private final LateQuestions lateQuestions;

	private final OpenAssessments assessments;

	CheckIdentityCheck(IdentityTable table, AuthorityTable authorities, Requests requests, Organisations organisations,
			LateQuestions lateQuestions, OpenAssessments assessments) {
		this.table = table;
		this.authorities = authorities;
		this.requests = requests;
		this.organisations = organisations;
		this.lateQuestions = lateQuestions;
		this.assessments = assessments;
	}

	@Override
	public String taskKey() {
		return VerifyIdentityProcess.CHECK_IDENTITY;
	}

	@Override
	public String decision() {
		return VerifyIdentityProcess.IDENTITY_DECISION.name();
	}

	@Override
	public Set<String> codes() {
		return Arrays.stream(IdentityDecision.values()).map(Enum::name).collect(Collectors.toSet());
	}

	@Override
	public List<Missing> left(CompletedTask task) {
		SubjectRequest request = this.requests.find(new Reference(task.reference())).orElseThrow();
		List<Missing> left = new ArrayList<>();
		if (request.addressState() == AddressState.DENIED && request.held()) {
			left.add(Missing.always("Whoever reads this mailbox said that they did not make this request. Find out how "
					+ "to reach the person, and let mail of this case go again, before you decide.", "hold"));
		}
		if (this.organisations.get(request.organisation()).identity().alwaysBeforeAccess()
				&& this.table.checks(request.id()).isEmpty()) {
			left.add(Missing.forCode(IdentityDecision.ENOUGH.name(),
					"Record what was checked: this organisation always checks before it answers.", "identity-check"));
		}
		if (this.table.questions(request.id()).stream().noneMatch(IdentityQuestion::isDraft)) {
			left.add(Missing.forCode(IdentityDecision.ASK_FOR_MORE.name(), "Write the question to the person.",
					"identity-question"));
		}
		left.addAll(unsorted(request));
		left.addAll(replied(request));
		left.addAll(assessed(request));
		left.addAll(unseen(request));
		left.addAll(late(request));
		left.addAll(unreachable(request));
		return left;
	}

	private List<Missing> unsorted(SubjectRequest request) {
		return this.requests.lines(request.id()).stream().allMatch(RequestLine::sorted) ? List.of()
				: List.of(Missing.forCode(IdentityDecision.ENOUGH.name(),
						"Say which rights the message is about, before you say that it is settled who asks.",
						"rights"));
	}

	private List<Missing> replied(SubjectRequest request) {
		return this.table.reply(request.id()).isPresent() ? List.of() : List.of(Missing
			.forCode(IdentityDecision.NO_RIGHTS_REQUEST.name(), "Write the reply to the person.", "plain-reply"));
	}

	private List<Missing> assessed(SubjectRequest request) {
		return this.assessments.any(request.id()) ? List.of()
				: List.of(Missing.forCode(IdentityDecision.ASSESS_FIRST.name(),
						"Open an assessment and say why, before you leave open who is asking.", "open-assessment"));
	}

	/**
	 * Evidence of authority goes with the decision, so an officer sees it before (I-5).
	 */
	private List<Missing> unseen(SubjectRequest request) {
		boolean asked = this.table.questions(request.id())
			.stream()
			.anyMatch((question) -> question.asksFor(Gate.AUTHORITY));
		return (asked && this.authorities.of(request.id()).isEmpty())
				? List.of(Missing.forCode(IdentityDecision.ENOUGH.name(),
						"An officer has to record what shows the authority: it is deleted with your decision.",
						"authority"))
				: List.of();
	}

	/** C-3. */
	private List<Missing> late(SubjectRequest request) {
		return this.lateQuestions.mustBeApproved(request.id()) ? List
			.of(Missing.forCode(IdentityDecision.ASK_FOR_MORE.name(),
					"It is late for a first question: an officer has to approve it with a reason.", "late-question"))
				: List.of();
	}

	private List<Missing> unreachable(SubjectRequest request) {
		Party requester = this.requests.requester(request.id());
		if (!requester.email().isBlank() || !requester.postalAddress().isBlank()) {
			return List.of();
		}
		String sentence = "Record an e-mail or postal address of the person, so that it can be sent.";
		return List.of(Missing.forCode(IdentityDecision.ASK_FOR_MORE.name(), sentence, "people"),
				Missing.forCode(IdentityDecision.NO_RIGHTS_REQUEST.name(), sentence, "people"));
	}

}
