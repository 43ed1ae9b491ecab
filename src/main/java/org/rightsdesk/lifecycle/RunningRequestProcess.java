package org.rightsdesk.lifecycle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.rightsdesk.engine.AsSystem;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/** The instances of processes/10-handle-request.bpmn from outside: begun, told, asked. */
@Component
class RunningRequestProcess {

	/** The message that ends the wait of questions about meaning (36-clarify-request). */
	private static final String QUESTION_DROPPED = "questionDropped";

	private final RuntimeService runtime;

	private final AsSystem asSystem;

	RunningRequestProcess(RuntimeService runtime, AsSystem asSystem) {
		this.runtime = runtime;
		this.asSystem = asSystem;
	}

	/** The only way to start an instance. */
	void start(SubjectRequest request, List<RequestLine> lines) {
		String reference = request.reference().value();
		Map<String, Object> variables = lines(lines);
		variables.putAll(HandleRequestProcess.REFERENCE.to(reference));
		variables.putAll(HandleRequestProcess.ORGANISATION.to(request.organisation()));
		this.asSystem.call(() -> this.runtime.startProcessInstanceByKey(HandleRequestProcess.ID, reference, variables));
	}

	/**
	 * The case has other lines than it began with: the instance takes them along where it
	 * has not begun to work on lines, otherwise another one begins with them. Each leaves
	 * to the other what it works on.
	 * @param added whether there is a line that nobody works on yet
	 */
	void further(SubjectRequest request, List<RequestLine> lines, boolean added) {
		this.asSystem.call(() -> {
			List<ProcessInstance> early = this.runtime.createProcessInstanceQuery()
				.processInstanceBusinessKey(request.reference().value())
				.processDefinitionKey(HandleRequestProcess.ID)
				.activityIdIn("startEvent_requestReceived", "callActivity_verifyIdentity")
				.list();
			early.forEach((one) -> this.runtime.setVariables(one.getId(), lines(lines)));
			if (early.isEmpty() && added) {
				start(request, lines);
			}
			return null;
		});
	}

	private static Map<String, Object> lines(List<RequestLine> lines) {
		String rights = lines.stream().map((line) -> line.right().name()).collect(Collectors.joining("/"));
		Map<String, Object> variables = new HashMap<>();
		variables.putAll(HandleRequestProcess.RIGHT.to(rights));
		variables.putAll(HandleRequestProcess.LINE_COUNT.to(lines.size()));
		return variables;
	}

	/**
	 * Interrupts whatever is going on in the case.
	 * @return false where nothing is any more; a refusal by the engine would also undo
	 * what the caller wrote
	 */
	boolean withdrawn(String reference) {
		return interrupt(HandleRequestProcess.REQUEST_WITHDRAWN, reference);
	}

	/** As {@link #withdrawn}, because the case goes on in another one. */
	boolean merged(String reference) {
		return interrupt(HandleRequestProcess.REQUEST_MERGED, reference);
	}

	private boolean interrupt(String message, String reference) {
		return !this.asSystem
			.call(() -> this.runtime.createMessageCorrelation(message)
				.processInstanceBusinessKey(reference)
				.correlateAllWithResult())
			.isEmpty();
	}

	/** By the other instance of a case of which one right was opened again. */
	boolean isWorkedOn(String reference, int place) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.variableValueEquals("lineIndex", place)
			.count() > 0;
	}

	/**
	 * Ends what is still done for a line, which was settled outside or taken back.
	 * @return false where nothing has begun
	 */
	boolean endLine(String reference, UUID lineId) {
		return !this.asSystem
			.call(() -> this.runtime.createMessageCorrelation(ExerciseRightProcess.ANSWERED_INFORMALLY)
				.processInstanceBusinessKey(reference)
				.processInstanceVariableEquals(ExerciseRightProcess.LINE_ID.name(), lineId.toString())
				.correlateAllWithResult())
			.isEmpty();
	}

	/** Nobody waits for answers to questions of a case that has ended. */
	void dropQuestions(String reference) {
		this.asSystem.call(() -> this.runtime.createMessageCorrelation(QUESTION_DROPPED)
			.processInstanceBusinessKey(reference)
			.correlateAllWithResult());
	}

}
