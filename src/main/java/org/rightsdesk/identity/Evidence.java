package org.rightsdesk.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.MilestoneKind;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.OldFiles;
import org.rightsdesk.documents.Purpose;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people sent to show who they are: files and answers. It goes with the decision,
 * and without one after 30 days (G-3, S10); what stays is how, by whom and when it was
 * checked.
 */
@Service
public class Evidence {

	/** How long after the decision nothing may be left (S10). */
	static final Duration AFTER_DECISION = Duration.ofHours(24);

	private static final Map<MilestoneKind, Duration> UNDECIDED = Map.of(MilestoneKind.EVIDENCE_5_DAYS,
			Duration.ofDays(5), MilestoneKind.EVIDENCE_20_DAYS, Duration.ofDays(20), MilestoneKind.EVIDENCE_30_DAYS,
			Duration.ofDays(30));

	private final EvidenceTable table;

	private final IdentityTable questions;

	private final FactTable facts;

	private final Documents documents;

	private final OldFiles oldFiles;

	private final Requests requests;

	private final RequestLog log;

	private final Deadlines deadlines;

	private final Clock clock;

	Evidence(EvidenceTable table, IdentityTable questions, FactTable facts, Documents documents, OldFiles oldFiles,
			Requests requests, RequestLog log, Deadlines deadlines, Clock clock) {
		this.table = table;
		this.questions = questions;
		this.facts = facts;
		this.documents = documents;
		this.oldFiles = oldFiles;
		this.requests = requests;
		this.log = log;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/** What was deleted in a case and when, oldest first. */
	public List<EvidenceDeletion> deletions(UUID requestId) {
		return this.table.deletions(requestId);
	}

	/** Somebody has to decide on what came with this answer, and is chased. */
	void await(UUID requestId, UUID questionId) {
		if (!isHeld(requestId)) {
			return;
		}
		Instant now = this.clock.instant();
		this.requests.lines(requestId)
			.stream()
			.filter((line) -> line.closedAt() == null)
			.findFirst()
			.ifPresent((line) -> UNDECIDED
				.forEach((kind, after) -> this.deadlines.plan(line.id(), kind, questionId, now.plus(after))));
	}

	/** More is asked, so what came before is still needed. */
	void undecided(UUID requestId) {
		this.table.undecided(requestId);
	}

	/** The decision is made: all of it goes, also where nothing was put on record. */
	void decided(UUID requestId) {
		this.table.decided(requestId, this.clock.instant());
		this.questions.questions(requestId)
			.forEach((question) -> this.deadlines.subjectDone(question.id(), DeletionReason.DECIDED.name()));
		this.questions.forgetContacts(requestId);
		delete(requestId, DeletionReason.DECIDED);
	}

	void delete(UUID requestId, DeletionReason because) {
		if (!isHeld(requestId)) {
			return;
		}
		this.facts.forget(requestId);
		int files = this.documents.removeAll(requestId, Purpose.IDENTITY_EVIDENCE);
		this.table.deleted(requestId, files, because, this.clock.instant());
		this.log.append(requestId, "system", "EVIDENCE_DELETED", because.name());
	}

	boolean isHeld(UUID requestId) {
		return this.documents.of(requestId).stream().anyMatch((one) -> one.purpose() == Purpose.IDENTITY_EVIDENCE)
				|| this.facts.isAnswered(requestId);
	}

	/** Cases that may hold evidence longer than they should. */
	Set<UUID> suspects() {
		Set<UUID> cases = new TreeSet<>(this.facts.answered());
		cases.addAll(this.oldFiles.cases(Purpose.IDENTITY_EVIDENCE, this.clock.instant().minus(AFTER_DECISION)));
		return cases;
	}

	/** Deletes what a case still holds a day after its decision, or after its end. */
	@Transactional
	public void sweep(UUID requestId) {
		Instant limit = this.clock.instant().minus(AFTER_DECISION);
		Instant closedAt = this.requests.get(requestId).closedAt();
		if (this.table.decidedAt(requestId).filter((at) -> !at.isAfter(limit)).isPresent()) {
			delete(requestId, DeletionReason.DECIDED);
		}
		else if (closedAt != null && !closedAt.isAfter(limit)) {
			delete(requestId, DeletionReason.ENDED);
		}
	}

}
