package org.rightsdesk.correspondence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.engine.AsSystem;
import org.rightsdesk.engine.Var;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/62-resolve-delivery.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class ResolveDeliveryProcess {

	static final String ID = "resolveDelivery";

	static final String RESOLVE_DELIVERY = "userTask_resolveDelivery";

	/** The message that ends the task of a letter that must not go any more. */
	static final String LETTER_TAKEN_BACK = "letterTakenBack";

	/** The message by which a case learns that its answer has left. */
	static final String ANSWER_SENT = "answerSent";

	/** The process that waits for it. */
	private static final String WAITING_PROCESS = "sendAnswer";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	static final Var<UUID> LINE_ID = Var.id("lineId");

	/** Id of the letter, or of the mail that tells of a message. */
	static final Var<UUID> DELIVERY_ID = Var.id("deliveryId");

	/** A {@link DeliveryReason}; the form says it in words. */
	static final Var<String> DELIVERY_REASON = Var.code("deliveryReason");

	/** Our own target for the clerk. */
	static final Var<LocalDate> RESOLVE_DUE_ON = Var.date("resolveDueOn");

	/** Decided in forms/62-resolve-delivery.form; answers gateway_deliveryDecision. */
	static final Var<String> DELIVERY_DECISION = Var.code("deliveryDecision");

	private final FailedDeliveries deliveries;

	ResolveDeliveryProcess(FailedDeliveries deliveries) {
		this.deliveries = deliveries;
	}

	/** Starts an instance, in the transaction that found that a person is needed. */
	@Bean
	ClerkTasks clerkTasks(RuntimeService runtime, AsSystem system, Requests requests, Clock clock) {
		return new ClerkTasks() {
			@Override
			public void open(UUID requestId, UUID deliveryId, DeliveryReason reason) {
				SubjectRequest request = requests.get(requestId);
				Map<String, Object> variables = new HashMap<>();
				variables.putAll(REFERENCE.to(request.reference().value()));
				variables.putAll(ORGANISATION.to(request.organisation()));
				variables.putAll(DELIVERY_ID.to(deliveryId));
				variables.putAll(DELIVERY_REASON.to(reason.name()));
				variables.putAll(RESOLVE_DUE_ON.to(LocalDate.ofInstant(clock.instant(), request.zone()).plusDays(1)));
				system.call(() -> runtime.startProcessInstanceByKey(ID, request.reference().value(), variables));
			}

			@Override
			public void end(UUID requestId, UUID deliveryId) {
				system.call(() -> runtime.createMessageCorrelation(LETTER_TAKEN_BACK)
					.processInstanceBusinessKey(requests.get(requestId).reference().value())
					.processInstanceVariableEquals(DELIVERY_ID.name(), deliveryId.toString())
					.correlateAllWithResult());
			}
		};
	}

	@Bean
	JavaDelegate sendAgain() {
		return (e) -> this.deliveries.sendAgain(DELIVERY_ID.get(e));
	}

	@Bean
	JavaDelegate recordPosting() {
		return (e) -> this.deliveries.recordPosting(DELIVERY_ID.get(e));
	}

	@Bean
	JavaDelegate giveUpDelivery() {
		return (e) -> this.deliveries.giveUp(DELIVERY_ID.get(e));
	}

	/**
	 * Tells the instance that waits for the line's answer. Where none runs any more
	 * (withdrawn meanwhile) nobody will ever wait, so that counts as told. Looks first: a
	 * correlation that fails would roll back everything around it.
	 */
	@Bean
	LetterListener answerSent(RuntimeService runtime, AsSystem system) {
		return new LetterListener() {
			@Override
			public LetterCode code() {
				return LetterCode.ANSWER;
			}

			@Override
			public boolean letterSent(SubjectRequest request, Letter answer) {
				return system.call(() -> tell(runtime, request.reference().value(), answer));
			}
		};
	}

	private static boolean tell(RuntimeService runtime, String reference, Letter answer) {
		var waiting = runtime.createExecutionQuery()
			.messageEventSubscriptionName(ANSWER_SENT)
			.processInstanceBusinessKey(reference)
			.processVariableValueEquals(LINE_ID.name(), answer.lineId().toString())
			.singleResult();
		if (waiting == null) {
			return runtime.createProcessInstanceQuery()
				.processInstanceBusinessKey(reference)
				.processDefinitionKey(WAITING_PROCESS)
				.count() == 0;
		}
		runtime.messageEventReceived(ANSWER_SENT, waiting.getId());
		return true;
	}

}
