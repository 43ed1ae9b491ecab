package org.rightsdesk.identity;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.engine.DecisionTables;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes the lowest rung that serves (I-1, I-2), by the table of
 * processes/21-choose-identity-check.dmn. Staff may ask something else, with a reason.
 */
@Service
public class RungProposals {

	static final String TABLE = "chooseIdentityCheck";

	private final DecisionTables tables;

	private final WeighingTable weighings;

	private final Requests requests;

	private final RequestLog log;

	private final Clock clock;

	RungProposals(DecisionTables tables, WeighingTable weighings, Requests requests, RequestLog log, Clock clock) {
		this.tables = tables;
		this.weighings = weighings;
		this.requests = requests;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Keeps what staff know and what the table proposes from it; for several rights the
	 * one that asks most.
	 */
	@Transactional
	public void weigh(UUID requestId, DataRisk risk, boolean addressKnown, boolean addressShared, String by) {
		Channel channel = this.requests.get(requestId).channel();
		Proposal proposal = this.requests.lines(requestId)
			.stream()
			.map(RequestLine::right)
			.map((right) -> propose(right, risk, channel, addressKnown, addressShared))
			.max(Comparator.comparing(Proposal::rung))
			.orElseThrow();
		this.weighings.write(new Weighing(requestId, risk, addressKnown, addressShared, proposal.rung(),
				proposal.ground(), by, this.clock.instant()));
		this.log.append(requestId, by, "IDENTITY_WEIGHED", proposal.rung().name());
	}

	/** The last weighing of a case; empty where nobody needed one. */
	public Optional<Weighing> of(UUID requestId) {
		return this.weighings.of(requestId);
	}

	/**
	 * @throws IllegalStateException if not exactly one row fits
	 */
	Proposal propose(Right right, DataRisk risk, Channel channel, boolean addressKnown, boolean addressShared) {
		List<Map<String, Object>> rows = this.tables.evaluate(TABLE, Map.of("right", right.name(), "risk", risk.name(),
				"channel", channel.name(), "addressKnown", addressKnown, "addressShared", addressShared));
		if (rows.size() != 1) {
			throw new IllegalStateException(TABLE + " answers " + rows.size() + " times");
		}
		return new Proposal(Rung.valueOf((String) rows.get(0).get("rung")), (String) rows.get(0).get("ground"));
	}

	/**
	 * What the table says.
	 *
	 * @param ground code of the row, which texts explain
	 */
	record Proposal(Rung rung, String ground) {
	}

}
