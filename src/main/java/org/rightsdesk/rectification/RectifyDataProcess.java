package org.rightsdesk.rectification;

import java.time.Instant;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.engine.Var;
import org.rightsdesk.fulfilment.SystemWork;
import org.rightsdesk.request.Right;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/41-rectify-data.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class RectifyDataProcess {

	static final String ID = "rectifyData";

	static final String EXAMINE_CLAIM = "userTask_examineClaim";

	static final String DECIDE_RECTIFICATION = "userTask_decideRectification";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	static final Var<String> RIGHT = Var.code("right");

	static final Var<UUID> LINE_ID = Var.id("lineId");

	/** Our own target for the first look. */
	static final Var<Instant> CLAIM_DUE_AT = Var.instant("claimDueAt");

	/** Decided in forms/41-examine-claim.form; answers gateway_claimDecision. */
	static final Var<String> CLAIM_DECISION = Var.code("claimDecision");

	/** What the systems do: mark, then correct. */
	static final Var<String> WORK = Var.code("work");

	/** What recipients are told while it is verified. */
	static final Var<String> TOLD_WHAT = Var.code("toldWhat");

	/** Our own target for the decision. */
	static final Var<Instant> VERIFICATION_DUE_AT = Var.instant("verificationDueAt");

	/** Decided in forms/41-decide-rectification.form: an outcome. */
	static final Var<String> RECTIFICATION_OUTCOME = Var.code("rectificationOutcome");

	/** Told by the approval; answers gateway_answerApproved. */
	static final Var<Boolean> ANSWER_APPROVED = Var.yesNo("answerApproved");

	/** Answers gateway_correctedAsDecided: the systems did what was decided. */
	static final Var<Boolean> CORRECTED_AS_DECIDED = Var.yesNo("correctedAsDecided");

	/** Answers gateway_somethingCorrected. */
	static final Var<Boolean> SOMETHING_CORRECTED = Var.yesNo("somethingCorrected");

	private final RectificationSteps steps;

	RectifyDataProcess(RectificationSteps steps) {
		this.steps = steps;
	}

	@Bean
	JavaDelegate planRectification() {
		return (e) -> CLAIM_DUE_AT.set(e, this.steps.dueOfClaim(LINE_ID.get(e)));
	}

	@Bean
	JavaDelegate restrictMeanwhile() {
		return (e) -> {
			this.steps.restrict(LINE_ID.get(e));
			WORK.set(e, SystemWork.RESTRICT.name());
			TOLD_WHAT.set(e, Right.RESTRICTION.name());
		};
	}

	@Bean
	JavaDelegate planVerification() {
		return (e) -> {
			VERIFICATION_DUE_AT.set(e, this.steps.dueOfVerification(LINE_ID.get(e)));
			WORK.set(e, SystemWork.RECTIFY.name());
		};
	}

	@Bean
	JavaDelegate recordCorrections() {
		return (e) -> {
			CORRECTED_AS_DECIDED.set(e, this.steps.settle(LINE_ID.get(e)));
			SOMETHING_CORRECTED.set(e, this.steps.corrected(LINE_ID.get(e)));
		};
	}

}
