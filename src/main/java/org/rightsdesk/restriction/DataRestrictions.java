package org.rightsdesk.restriction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.restriction.DataRestriction.Lift;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Restrictions of data (Art. 18). Marking the data in the systems is the work of the
 * model that begins one.
 */
@Service
public class DataRestrictions {

	private final RestrictionTable table;

	private final LiftRestrictionProcess process;

	private final Requests requests;

	private final RequestLog log;

	private final Clock clock;

	DataRestrictions(RestrictionTable table, LiftRestrictionProcess process, Requests requests, RequestLog log,
			Clock clock) {
		this.table = table;
		this.process = process;
		this.requests = requests;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Registers that data are restricted because of this line; does nothing where they
	 * are because of it already.
	 */
	@Transactional
	public void begin(UUID lineId, RestrictionGround ground, String by) {
		SubjectRequest request = this.requests.get(this.requests.line(lineId).requestId());
		Instant now = this.clock.instant();
		DataRestriction begun = new DataRestriction(UUID.randomUUID(), request.id(), lineId, ground, by, now,
				LocalDate.ofInstant(now, request.zone()), null, null, null, null);
		if (this.table.insert(begun)) {
			this.log.append(request.id(), by, "DATA_RESTRICTED", ground.name());
		}
	}

	/**
	 * What this line's restriction was there for is over, so its end is prepared: the
	 * person hears of it before. Does nothing where the line restricts nothing or
	 * the end is being prepared.
	 */
	@Transactional
	public void causeEnded(UUID lineId, LiftReason reason) {
		this.table.ofLine(lineId).ifPresent((restriction) -> end(restriction, reason, "system"));
	}

	/** Ends what was restricted only until this line has ended. */
	@Transactional
	void lineEnded(RequestLine line) {
		of(line.requestId()).stream()
			.filter(DataRestriction::open)
			.forEach((one) -> CauseRule.ended(line, one).ifPresent((reason) -> end(one, reason, "system")));
	}

	/**
	 * All data that this line restricts are erased: there is nothing that could be used
	 * again, so nobody is told of a lift. Does nothing where the line restricts nothing.
	 */
	@Transactional
	public void dataErased(UUID lineId) {
		over(lineId, LiftReason.ACCESS_ANSWERED, "RESTRICTED_DATA_ERASED");
	}

	/** No system held anything that this line could restrict. */
	@Transactional
	void nothingRestricted(UUID lineId) {
		over(lineId, LiftReason.REQUEST_ENDED, "NOTHING_RESTRICTED");
	}

	private void over(UUID lineId, LiftReason reason, String what) {
		this.table.ofLine(lineId).ifPresent((restriction) -> {
			this.table.erased(restriction.id(), reason, this.clock.instant());
			this.log.append(restriction.requestId(), "system", what, "");
		});
	}

	/**
	 * An officer ends a restriction of this case; the caller lets only officers.
	 * @throws IllegalStateException with a plain sentence, where there is none, or its
	 * end is being prepared
	 */
	@Transactional
	public void end(UUID requestId, UUID restrictionId, LiftReason reason, String by) {
		if (!end(open(requestId, restrictionId), reason, by)) {
			throw new IllegalStateException("The end of this restriction is being prepared already.");
		}
	}

	private boolean end(DataRestriction restriction, LiftReason reason, String by) {
		if (!this.table.end(restriction.id(), reason)) {
			return false;
		}
		this.log.append(restriction.requestId(), by, "RESTRICTION_TO_END", reason.name());
		this.process.start(this.requests.get(restriction.requestId()), restriction);
		return true;
	}

	/**
	 * Keeps what the person will read in L-9; the caller lets only officers.
	 * @throws IllegalArgumentException with a plain sentence, if the day is over
	 * @throws IllegalStateException with a plain sentence, where nothing ends or it is
	 * decided
	 */
	@Transactional
	public void draftLift(UUID requestId, UUID restrictionId, Lift lift, String by) {
		DataRestriction restriction = open(requestId, restrictionId);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.requests.get(requestId).zone());
		if (!lift.on().isAfter(today)) {
			throw new IllegalArgumentException(
					"Day of lifting: it lies after today, because the person has to hear of it before.");
		}
		if (!this.table.draft(restriction.id(), lift)) {
			throw new IllegalStateException("This is decided already, or nothing has ended this restriction.");
		}
		this.log.append(requestId, by, "LIFT_DRAFTED", "");
	}

	/** The restrictions of a case, ended ones too, oldest first. */
	public List<DataRestriction> of(UUID requestId) {
		return this.table.of(requestId);
	}

	private DataRestriction open(UUID requestId, UUID restrictionId) {
		return this.table.find(restrictionId)
			.filter((one) -> one.requestId().equals(requestId) && one.open())
			.orElseThrow(() -> new IllegalStateException("This restriction has ended, or there is none."));
	}

}
