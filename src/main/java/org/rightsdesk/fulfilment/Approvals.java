package org.rightsdesk.fulfilment;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.rightsdesk.correspondence.StaffNotices;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.engine.StaffTask;
import org.rightsdesk.engine.StaffTasks;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second person: why one is needed, and the emergency without one. */
@Service
public class Approvals {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);

	private final Decisions decisions;

	private final AnswerSteps steps;

	private final Material material;

	private final Requests requests;

	private final Organisations organisations;

	private final StaffTasks tasks;

	private final StaffNotices notices;

	private final MessageSource texts;

	private final Clock clock;

	Approvals(Decisions decisions, AnswerSteps steps, Material material, Requests requests, Organisations organisations,
			StaffTasks tasks, StaffNotices notices, MessageSource texts, Clock clock) {
		this.decisions = decisions;
		this.steps = steps;
		this.material = material;
		this.requests = requests;
		this.organisations = organisations;
		this.tasks = tasks;
		this.notices = notices;
		this.texts = texts;
		this.clock = clock;
	}

	/** Whether this is the task of the second person. */
	public static boolean isApproval(StaffTask task) {
		return ApproveAnswerProcess.APPROVE_ANSWER.equals(task.key());
	}

	/** How the approval of a line stands, for this member of staff. */
	public View of(UUID lineId, String username) {
		return this.decisions.of(lineId)
			.filter(Decision::waits)
			.map((decision) -> new View(this.steps.reasonsForSecondPerson(lineId, Outcome.valueOf(decision.outcome())),
					username.equals(decision.preparedBy()) && givesEverything(decision)))
			.orElse(new View(List.of(), false));
	}

	/**
	 * Who prepared an answer that gives everything approves it alone, because nobody else
	 * can be reached in time. The manager is told at once.
	 * @param because stays in the case file
	 * @throws IllegalStateException with a plain sentence, if this answer needs somebody
	 * else
	 */
	@Transactional
	public void selfApprove(UUID lineId, StaffMember by, String because) {
		Decision decision = this.decisions.of(lineId).filter(Decision::waits).orElseThrow(Approvals::notWaiting);
		if (!decision.preparedBy().equals(by.username())) {
			throw new IllegalStateException("Somebody else prepared this answer: approve it in its task.");
		}
		if (!givesEverything(decision)) {
			throw new IllegalStateException(
					"Only an answer that gives everything can go out on the word of one person. This one waits for "
							+ "a second.");
		}
		SubjectRequest request = this.requests.get(this.requests.line(lineId).requestId());
		StaffTask task = this.tasks.open(request.reference().value())
			.stream()
			.filter((open) -> isApproval(open) && lineId.toString().equals(open.ids().get("lineId")))
			.findFirst()
			.orElseThrow(Approvals::notWaiting);
		this.decisions.claimEmergency(lineId, because);
		this.tasks.complete(task.id(), by, Map.of(ApproveAnswerProcess.APPROVAL.name(), ApproveAnswerCheck.APPROVED));
		tellManager(request, by.username());
	}

	private void tellManager(SubjectRequest request, String by) {
		Object[] facts = { request.reference().value(), by,
				MOMENT.format(this.clock.instant().atZone(request.zone())) };
		String mailbox = this.organisations.get(request.organisation()).desk().managers();
		this.notices.send(request.organisation(), mailbox, text("fulfilment.selfApproved.subject", facts),
				text("fulfilment.selfApproved.text", facts));
	}

	private String text(String key, Object... facts) {
		return this.texts.getMessage(key, facts, Locale.UK);
	}

	private boolean givesEverything(Decision decision) {
		return SecondPersonRule.givesEverything(Outcome.valueOf(decision.outcome()),
				this.material.of(decision.lineId()).touched());
	}

	private static IllegalStateException notWaiting() {
		return new IllegalStateException("This answer does not wait for a second person.");
	}

	/**
	 * What the case file shows of it.
	 *
	 * @param because why a second person is needed; empty where the answer does not wait
	 * @param emergency whether this member of staff could approve it alone
	 */
	public record View(List<String> because, boolean emergency) {

		public View {
			because = List.copyOf(because);
		}

	}

}
