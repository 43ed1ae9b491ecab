package org.rightsdesk.request;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases: taking them in, finding them, and the few facts of them that change. */
@Service
public class Requests {

	private final RequestTable table;

	private final CaseStore store;

	private final RequestLog log;

	private final CaseEnds ends;

	private final DetailTable details;

	Requests(RequestTable table, CaseStore store, RequestLog log, CaseEnds ends, DetailTable details) {
		this.table = table;
		this.details = details;
		this.store = store;
		this.log = log;
		this.ends = ends;
	}

	/**
	 * Stores a submission with one line per right, all received at the same moment. A
	 * message that names no right has one line until a clerk has sorted it.
	 * @param by "requester", or the user name of who took the request down
	 */
	@Transactional
	public SubjectRequest register(NewRequest submission, String by) {
		UUID id = this.store.put(CaseKind.RIGHTS, submission);
		if (submission.rights().isEmpty()) {
			this.table.insertLine(UUID.randomUUID(), id, 1, Right.ACCESS, null, false);
		}
		List<Right> rights = submission.asked();
		for (int i = 0; i < rights.size(); i++) {
			Right right = rights.get(i);
			UUID lineId = UUID.randomUUID();
			this.table.insertLine(lineId, id, i + 1, right, null, true);
			this.details.insert(lineId, right, submission.details());
		}
		this.log.append(id, by, "RECEIVED", submission.channel().name());
		return get(id);
	}

	/**
	 * Stores a complaint: a case without a line, since it uses no right.
	 * @param by as in {@link #register}
	 * @throws IllegalArgumentException if a right is asked for as well: that is a request
	 * of its own
	 */
	@Transactional
	public SubjectRequest registerComplaint(NewRequest submission, String by) {
		if (!submission.rights().isEmpty()) {
			throw new IllegalArgumentException("A complaint names no right");
		}
		UUID id = this.store.put(CaseKind.COMPLAINT, submission);
		this.log.append(id, by, "COMPLAINT_RECEIVED", submission.channel().name());
		return get(id);
	}

	/**
	 * @throws java.util.NoSuchElementException if there is none
	 */
	public SubjectRequest get(UUID id) {
		return this.table.find(id).orElseThrow();
	}

	/** The case of a reference as people type it. */
	public Optional<SubjectRequest> find(Reference reference) {
		return this.table.find(reference);
	}

	/** Open cases in which this is the requester's address, in any spelling. */
	public List<SubjectRequest> openByEmail(String email) {
		return this.table.openByEmail(email);
	}

	/** The lines of a case in order. */
	public List<RequestLine> lines(UUID requestId) {
		return this.table.lines(requestId);
	}

	/**
	 * @throws java.util.NoSuchElementException if there is none
	 */
	public RequestLine line(UUID lineId) {
		return this.table.line(lineId).orElseThrow();
	}

	/** What was said about the right of a line, in the order of the form; often empty. */
	public Map<Detail, String> details(UUID lineId) {
		return this.details.of(lineId);
	}

	/** Who asks. */
	public Party requester(UUID requestId) {
		return this.table.party(requestId, PartyRole.REQUESTER).orElseThrow();
	}

	/**
	 * A party of this case.
	 * @throws java.util.NoSuchElementException if it is of another, or there is none
	 */
	public Party party(UUID requestId, UUID partyId) {
		return Stream.of(requester(requestId), dataSubject(requestId))
			.filter((party) -> party.id().equals(partyId))
			.findFirst()
			.orElseThrow();
	}

	/** Whose data it is about: the requester, unless somebody asks for another person. */
	public Party dataSubject(UUID requestId) {
		return this.table.party(requestId, PartyRole.DATA_SUBJECT).orElseGet(() -> requester(requestId));
	}

	/** Whether somebody asks for another person. */
	public boolean isRepresented(UUID requestId) {
		return this.table.party(requestId, PartyRole.DATA_SUBJECT).isPresent();
	}

	/** Staff learnt how a party can be reached; empty texts leave what was there. */
	@Transactional
	public void reach(UUID partyId, UUID requestId, String email, String postalAddress, String by) {
		this.table.reach(partyId, email, postalAddress);
		this.log.append(requestId, by, "ADDRESS_RECORDED", "");
	}

	/** The reader of the mailbox said "This was me". */
	@Transactional
	public void confirmAddress(UUID requestId) {
		if (this.table.moveAddress(requestId, AddressState.CONFIRMED)) {
			this.log.append(requestId, "requester", "ADDRESS_CONFIRMED", "");
		}
	}

	/**
	 * The reader of the mailbox said "This was not me": all mail and links of the case
	 * are held.
	 */
	@Transactional
	public void denyAddress(UUID requestId) {
		if (this.table.moveAddress(requestId, AddressState.DENIED)) {
			this.table.hold(requestId, true);
			this.log.append(requestId, "requester", "ADDRESS_DENIED", "");
		}
	}

	/** Holds or releases all mail and links of a case. */
	@Transactional
	public void hold(UUID requestId, boolean held, String by) {
		this.table.hold(requestId, held);
		this.log.append(requestId, by, held ? "HELD" : "RELEASED", "");
	}

	/**
	 * Ends a line with its outcome; a line that has ended stays as it is.
	 * @throws IllegalStateException if the law knows no such end of this right (law.md
	 * 6.0)
	 */
	@Transactional
	public void closeLine(UUID lineId, Outcome outcome, String by) {
		this.ends.closeLine(line(lineId), outcome, by);
	}

	/**
	 * Opens a case with these lines of it, which lapsed; what else has ended stays as it
	 * is.
	 * @param why a code
	 */
	@Transactional
	public void reopen(UUID requestId, Collection<UUID> lineIds, String why, String by) {
		this.table.reopen(requestId, lineIds);
		this.log.append(requestId, by, "REOPENED", why);
	}

	/** Ends the case when all its lines have ended and every recipient has (N-3). */
	@Transactional
	public void close(UUID requestId, String by) {
		this.ends.close(requestId, by);
	}

}
