package org.rightsdesk.assessment;

import java.time.Instant;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.deadline.LapsePlan;
import org.rightsdesk.engine.AsSystem;
import org.rightsdesk.engine.Var;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/35-charge-fee.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class ChargeFeeProcess {

	static final String ID = "chargeFee";

	static final String FEE_CHANGED = "feeChanged";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	/** For the card of a task. */
	static final Var<String> RIGHT = Var.code("right");

	static final Var<UUID> LINE_ID = Var.id("lineId");

	/** Answers gateway_feeSettled, and told to the caller. */
	static final Var<Boolean> FEE_SETTLED = Var.yesNo("feeSettled");

	/** Answers gateway_reminderDue. */
	static final Var<Boolean> REMINDER_DUE = Var.yesNo("reminderDue");

	/** Answers gateway_timeOver. */
	static final Var<Boolean> TIME_OVER = Var.yesNo("timeOver");

	/** The date of the timer. */
	static final Var<Instant> NEXT_STEP_AT = Var.instant("nextStepAt");

	private final RuntimeService runtime;

	private final AsSystem asSystem;

	private final FeeSteps steps;

	ChargeFeeProcess(RuntimeService runtime, AsSystem asSystem, FeeSteps steps) {
		this.runtime = runtime;
		this.asSystem = asSystem;
		this.steps = steps;
	}

	@Bean
	JavaDelegate sendFeeNotice() {
		return (e) -> this.steps.send(LINE_ID.get(e));
	}

	@Bean
	JavaDelegate planPaymentWait() {
		return (e) -> {
			FeeSteps.Next next = this.steps.next(LINE_ID.get(e));
			FEE_SETTLED.set(e, next.settled());
			REMINDER_DUE.set(e, next.step() == LapsePlan.Step.REMIND);
			TIME_OVER.set(e, next.step() == LapsePlan.Step.LAPSE);
			NEXT_STEP_AT.set(e, next.at());
		};
	}

	@Bean
	JavaDelegate remindOfFee() {
		return (e) -> this.steps.remind(LINE_ID.get(e));
	}

	@Bean
	JavaDelegate recordFeeLapse() {
		return (e) -> this.steps.lapse(LINE_ID.get(e));
	}

	@Bean
	JavaDelegate confirmFeeLapse() {
		return (e) -> this.steps.confirmLapse(LINE_ID.get(e));
	}

	/** The letter left, or the fee was paid or waived; nothing where nobody waits. */
	void changed(String reference, UUID lineId) {
		this.asSystem.call(() -> this.runtime.createMessageCorrelation(FEE_CHANGED)
			.processInstanceBusinessKey(reference)
			.processInstanceVariableEquals(LINE_ID.name(), lineId.toString())
			.correlateAllWithResult());
	}

}
