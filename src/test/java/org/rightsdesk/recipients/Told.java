package org.rightsdesk.recipients;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.rightsdesk.engine.AsSystem;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.engine.StaffTask;
import org.rightsdesk.engine.StaffTasks;
import org.rightsdesk.testing.CaseWalk;

/** Tells the recipients of a case, as the process of a right does. */
record Told(CaseWalk walk, String organisation) {

	/** Starts it and comes to the confirmation, or to the end. */
	Told involve(String what) {
		Map<String, Object> variables = new HashMap<>();
		variables.putAll(InvolveRecipientsProcess.REFERENCE.to(this.walk.reference()));
		variables.putAll(InvolveRecipientsProcess.ORGANISATION.to(this.organisation));
		variables.putAll(InvolveRecipientsProcess.RIGHT.to(what));
		variables.putAll(InvolveRecipientsProcess.LINE_ID.to(this.walk.line().id()));
		this.walk.bean(AsSystem.class)
			.call(() -> this.walk.bean(RuntimeService.class)
				.startProcessInstanceByKey(InvolveRecipientsProcess.ID, this.walk.reference(), variables));
		this.walk.runJobs();
		return this;
	}

	Told describe() {
		recipients().describe(this.walk.id(), round().id(), "Customer 4711", "The surname is spelt with an e", "clerk");
		return this;
	}

	Told confirm() {
		this.walk.clerk("userTask_confirmRecipients", "recipientsDecision", "CONFIRMED");
		return this;
	}

	Round round() {
		List<Round> rounds = recipients().rounds(this.walk.id());
		return rounds.get(rounds.size() - 1);
	}

	Notice notice(String recipient) {
		return recipients().notices(round().id())
			.stream()
			.filter((notice) -> notice.recipientId().equals(recipient))
			.findFirst()
			.orElseThrow();
	}

	List<Notice> open() {
		return recipients().notices(round().id()).stream().filter(Notice::open).toList();
	}

	Told answer(String recipient, NoticeResult result, String words) {
		answer(notice(recipient).id(), result, words);
		this.walk.runJobs();
		return this;
	}

	void answer(UUID notice, NoticeResult result, String words) {
		this.walk.bean(NoticeAnswers.class)
			.answer(notice, new NoticeAnswers.Given(result, words, "", AnswerWay.PHONE), null, "clerk");
	}

	/** A handler who called says so. */
	void call(String recipient) {
		this.walk.bean(NoticeAnswers.class)
			.told(notice(recipient).id(), "Spoke to the desk", AnswerWay.PHONE, null, "clerk");
	}

	/** Completes the task to contact this recipient. */
	void contacted(String recipient, String code) {
		complete(recipient, "clerk", "case-handler", Map.of("contactResult", code));
	}

	/** The owner of the product completes their task. */
	void acted(String recipient, String group) {
		complete(recipient, "owner", group, Map.of("actedInProduct", "RECORDED"));
	}

	private void complete(String recipient, String by, String group, Map<String, String> codes) {
		this.walk.bean(StaffTasks.class)
			.complete(task(recipient).id(), new StaffMember(by, Set.of(group), Set.of(this.organisation)), codes);
		this.walk.runJobs();
	}

	/** The open task about this recipient. */
	StaffTask task(String recipient) {
		String id = notice(recipient).id().toString();
		return this.walk.bean(StaffTasks.class)
			.open(this.walk.reference())
			.stream()
			.filter((open) -> id.equals(open.ids().get("notificationId")))
			.findFirst()
			.orElseThrow();
	}

	/** Each recipient of the list takes the branch that ends it. */
	void settleAll() {
		open().forEach((notice) -> answer(notice.id(), NoticeResult.ACKNOWLEDGED, ""));
		this.walk.runJobs();
	}

	private Recipients recipients() {
		return this.walk.bean(Recipients.class);
	}

}
