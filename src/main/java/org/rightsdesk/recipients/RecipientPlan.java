package org.rightsdesk.recipients;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.rightsdesk.engine.DecisionTables;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.Recipient;
import org.rightsdesk.organisation.SearchedSystem;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.TouchedSystems;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is proposed to be told, by the table chooseRecipients (N-1, N-4). */
@Component
class RecipientPlan {

	private static final String TABLE = "chooseRecipients";

	private static final String NOT_DISCLOSED = "NOT_DISCLOSED";

	private static final String LIFTED = "RESTRICTION_LIFTED";

	private final RoundTable rounds;

	private final NoticeTable table;

	private final Requests requests;

	private final Organisations organisations;

	private final DecisionTables decisions;

	private final ObjectProvider<TouchedSystems> touched;

	private final Clock clock;

	RecipientPlan(RoundTable rounds, NoticeTable table, Requests requests, Organisations organisations,
			DecisionTables decisions, ObjectProvider<TouchedSystems> touched, Clock clock) {
		this.rounds = rounds;
		this.table = table;
		this.requests = requests;
		this.organisations = organisations;
		this.decisions = decisions;
		this.touched = touched;
		this.clock = clock;
	}

	/**
	 * The telling that is to be confirmed for this line; made once, so that what staff
	 * changed in it stays.
	 * @param what name of the right, or RESTRICTION_LIFTED
	 */
	@Transactional
	public UUID propose(UUID lineId, String what) {
		Optional<Round> before = this.rounds.unconfirmed(lineId);
		if (before.isPresent()) {
			return before.get().id();
		}
		RequestLine line = this.requests.line(lineId);
		Organisation organisation = this.organisations.get(this.requests.get(line.requestId()).organisation());
		UUID round = UUID.randomUUID();
		this.rounds.insert(round, line.requestId(), lineId, what, this.clock.instant());
		if (what.equals(LIFTED)) {
			proposeEnd(round, line, organisation);
		}
		else {
			List<String> systems = systems(organisation, lineId);
			propose(round, line, organisation, what, organisation.recipients().stream(),
					(recipient) -> recipient.getsDataOf(systems));
		}
		return round;
	}

	private void propose(UUID round, RequestLine line, Organisation organisation, String what,
			Stream<Recipient> recipients, Predicate<Recipient> concerned) {
		recipients.forEach((recipient) -> this.table.insert(notice(round, line, organisation, recipient,
				proposal(what, recipient.role(), concerned.test(recipient)))));
	}

	/**
	 * Who was told of a restriction, and by what words, is told of its end, and nobody
	 * else, whatever the register says now.
	 */
	private void proposeEnd(UUID round, RequestLine line, Organisation organisation) {
		Optional<Round> began = this.rounds.restriction(line.id());
		began.ifPresent((one) -> this.rounds.describe(round, one.records(), one.changed()));
		List<Notice> told = began.stream()
			.flatMap((one) -> this.table.ofRound(one.id()).stream())
			.filter(Notice::told)
			.toList();
		Stream<Recipient> former = told.stream()
			.filter((notice) -> organisation.recipient(notice.recipientId()).isEmpty())
			.map(RecipientPlan::former);
		List<String> ids = told.stream().map(Notice::recipientId).toList();
		propose(round, line, organisation, LIFTED, Stream.concat(organisation.recipients().stream(), former),
				(recipient) -> ids.contains(recipient.id()));
	}

	/** One that has left the register; its address too, so somebody has to find out. */
	private static Recipient former(Notice notice) {
		return new Recipient(notice.recipientId(), notice.name(), notice.role(), notice.parentId(), "", "", false, null,
				null, Recipient.Channel.POST, null, null, null, null, List.of());
	}

	/**
	 * Whether somebody has to look at the list: also where the law asks for telling but
	 * the register knows of nobody who gets data from these systems.
	 */
	boolean anyPossible(UUID roundId) {
		return this.table.ofRound(roundId)
			.stream()
			.anyMatch((notice) -> notice.proposed() || notice.ground().equals(NOT_DISCLOSED));
	}

	/** What the table says. */
	Proposal proposal(String what, Recipient.Role role, boolean getsTheData) {
		Map<String, Object> row = this.decisions
			.evaluate(TABLE, Map.of("right", what, "role", role.name(), "getsTheData", getsTheData))
			.get(0);
		return new Proposal(NoticeAction.valueOf((String) row.get("action")), (String) row.get("ground"));
	}

	private List<String> systems(Organisation organisation, UUID lineId) {
		return this.touched.stream()
			.flatMap((one) -> one.of(lineId).stream())
			.findFirst()
			.orElseGet(() -> organisation.systems().stream().map(SearchedSystem::id).toList());
	}

	private static Notice notice(UUID round, RequestLine line, Organisation organisation, Recipient recipient,
			Proposal proposal) {
		NoticeState state = (proposal.action() != NoticeAction.NOT_NEEDED) ? NoticeState.PROPOSED
				: NoticeState.LEFT_OUT;
		return new Notice(UUID.randomUUID(), round, line.requestId(), line.id(), organisation.slug(), recipient.id(),
				recipient.name(), recipient.role(), recipient.channel(), recipient.parent(), proposal.action(),
				proposal.ground(), state, null, null, null, null, NoticeDelivery.NONE, null, 0, null, null, null, null,
				null, null, null);
	}

	/**
	 * A row of the table.
	 *
	 * @param ground code of why
	 */
	record Proposal(NoticeAction action, String ground) {
	}

}
