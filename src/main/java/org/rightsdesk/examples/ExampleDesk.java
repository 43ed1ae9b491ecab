package org.rightsdesk.examples;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.engine.EngineByHand;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.engine.StaffTask;
import org.rightsdesk.engine.StaffTasks;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/** The people of the trial at their tasks, as all steps need them. */
@Component
@OnlyWithExamples
class ExampleDesk {

	static final String CLERK = "clerk";

	static final String OFFICER = "officer";

	static final String OWNER = "owner";

	private final StaffTasks tasks;

	private final Requests requests;

	private final Organisations organisations;

	private final EngineByHand engine;

	ExampleDesk(StaffTasks tasks, Requests requests, Organisations organisations, EngineByHand engine) {
		this.tasks = tasks;
		this.engine = engine;
		this.requests = requests;
		this.organisations = organisations;
	}

	List<StaffTask> open(String reference, String key) {
		return this.tasks.open(reference).stream().filter((task) -> task.key().equals(key)).toList();
	}

	/** Completes the only open task of this kind. */
	void clerk(ExampleCase example, String key, String choice, String code) {
		complete(only(example.reference(), key, null), CLERK, "case-handler", Map.of(choice, code));
	}

	/** The same, of one line of the case. */
	void clerk(ExampleCase example, UUID line, String key, String choice, String code) {
		complete(only(example.reference(), key, line), CLERK, "case-handler", Map.of(choice, code));
	}

	void officer(String reference, UUID line, String key, String choice, String code) {
		complete(only(reference, key, line), OFFICER, "officer", Map.of(choice, code));
	}

	void owner(StaffTask task, String group, String choice, String code) {
		complete(task, OWNER, group, Map.of(choice, code));
	}

	private StaffTask only(String reference, String key, UUID line) {
		return open(reference, key).stream()
			.filter((task) -> line == null || line.toString().equals(task.ids().get("lineId")))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"No %s, only %s".formatted(key, this.tasks.open(reference).stream().map(StaffTask::key).toList())));
	}

	private void complete(StaffTask task, String by, String group, Map<String, String> codes) {
		this.tasks.complete(task.id(), new StaffMember(by, Set.of(group), Set.of(task.organisation())), codes);
		if (this.engine.runDue() > 0) {
			throw new IllegalStateException("What follows from %s failed".formatted(task.key()));
		}
	}

	UUID line(ExampleCase example, Right right) {
		return this.requests.lines(example.id())
			.stream()
			.filter((line) -> line.right() == right)
			.findFirst()
			.orElseThrow()
			.id();
	}

	UUID line(ExampleCase example, List<String> with) {
		return line(example, Right.valueOf(with.get(0)));
	}

	SubjectRequest request(UUID id) {
		return this.requests.get(id);
	}

	Organisation organisation(ExampleCase example) {
		return this.organisations.get(example.organisation());
	}

}
