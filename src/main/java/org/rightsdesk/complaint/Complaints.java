package org.rightsdesk.complaint;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.complaint.Complaint.Words;
import org.rightsdesk.correspondence.LetterView;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Complaints to the organisation itself (law.md 9): taking them in, what the officer
 * finds, and taking one back.
 */
@Service
public class Complaints {

	private final ComplaintTable table;

	private final ComplaintClocks clocks;

	private final OutcomeLetters outcomes;

	private final HandleComplaintProcess process;

	private final ComplaintMail mail;

	private final Requests requests;

	private final Letters letters;

	private final RequestLog log;

	private final Clock clock;

	Complaints(ComplaintTable table, ComplaintClocks clocks, OutcomeLetters outcomes, HandleComplaintProcess process,
			ComplaintMail mail, Requests requests, Letters letters, RequestLog log, Clock clock) {
		this.table = table;
		this.clocks = clocks;
		this.outcomes = outcomes;
		this.process = process;
		this.mail = mail;
		this.requests = requests;
		this.letters = letters;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Stores a complaint as a case of its own and starts its process, which acknowledges
	 * it: in one transaction, so that a stored complaint always has a process.
	 * @param by "requester", or the user name of who took it down
	 * @return the case that it became
	 * @throws IllegalArgumentException with a plain sentence, if it does not say what
	 * happened
	 */
	@Transactional
	public SubjectRequest receive(NewComplaint complaint, String by) {
		if (complaint.submission().wanted().isBlank()) {
			throw new IllegalArgumentException("What happened: write it down.");
		}
		SubjectRequest request = this.requests.registerComplaint(complaint.submission(), by);
		this.table.insert(request.id(), complaint, this.clocks.today(request));
		if (complaint.aboutRequestId() != null) {
			noteLink(request, this.requests.get(complaint.aboutRequestId()), by);
		}
		this.process.start(request, this.clocks.of(request));
		this.mail.tellOfficers(request);
		return request;
	}

	/** Empty where the case is no complaint. */
	public Optional<Complaint> find(UUID requestId) {
		return this.table.find(requestId);
	}

	/** The dates of a case that is a complaint. */
	public ComplaintDates dates(SubjectRequest complaint) {
		return this.clocks.of(complaint);
	}

	/**
	 * Says which request a complaint is about, as staff found out.
	 * @throws IllegalArgumentException with a plain sentence, if the organisation has no
	 * such request
	 */
	@Transactional
	public void link(UUID requestId, String reference, String by) {
		SubjectRequest complaint = this.requests.get(requestId);
		SubjectRequest about = Reference.read(reference)
			.flatMap(this.requests::find)
			.filter((found) -> !found.isComplaint() && found.organisation().equals(complaint.organisation()))
			.orElseThrow(() -> new IllegalArgumentException(
					"Reference: this organisation has no request with this reference. Check it and enter it again."));
		this.table.link(requestId, about.id());
		noteLink(complaint, about, by);
	}

	private void noteLink(SubjectRequest complaint, SubjectRequest about, String by) {
		this.log.append(complaint.id(), by, "COMPLAINT_LINKED", about.reference().value());
		this.log.append(about.id(), by, "COMPLAINED_ABOUT", complaint.reference().value());
	}

	/**
	 * Keeps what the person will be told; the caller lets only officers.
	 * @throws IllegalStateException with a plain sentence, when it is decided or taken
	 * back
	 */
	@Transactional
	public void write(UUID requestId, Words words, String by) {
		Complaint complaint = this.table.lock(requestId);
		if (complaint.isDecided() || complaint.isOver()) {
			throw new IllegalStateException("This complaint is decided or taken back, so nothing is changed any more.");
		}
		this.table.write(requestId, words);
		this.log.append(requestId, by, "COMPLAINT_FINDINGS_WRITTEN", "");
	}

	/** L-11 exactly as it would go out now; empty while its words are missing. */
	@Transactional(readOnly = true)
	public Optional<LetterView> preview(UUID requestId, ComplaintOutcome outcome) {
		return this.table.find(requestId)
			.filter((complaint) -> !complaint.isOver() && this.outcomes.missing(complaint, outcome).isEmpty())
			.map((complaint) -> this.letters.preview(requestId, this.outcomes.of(complaint, outcome)));
	}

	/**
	 * The person takes the complaint back: it is closed and confirmed by letter L-12;
	 * letters that wait to leave do not go. Does nothing when it is answered or taken
	 * back already.
	 * @param at when the person really said so; not before the receipt nor in the future
	 * @param by "requester", or the user name of who took it down
	 * @return whether it is taken back by this call
	 */
	@Transactional
	public boolean withdraw(UUID requestId, Instant at, String by) {
		Complaint complaint = this.table.lock(requestId);
		SubjectRequest request = this.requests.get(requestId);
		if (at.isAfter(this.clock.instant())
				|| at.atZone(request.zone()).toLocalDate().isBefore(request.receivedOn())) {
			throw new IllegalArgumentException(
					"Day of withdrawal: it lies between the receipt of the complaint and today.");
		}
		if (complaint.isOver() || !this.process.withdrawn(request.reference().value())) {
			return false;
		}
		this.table.withdrawn(requestId, at);
		this.letters.takeBack(requestId, by);
		this.log.append(requestId, by, "COMPLAINT_WITHDRAWN", "");
		return true;
	}

}
