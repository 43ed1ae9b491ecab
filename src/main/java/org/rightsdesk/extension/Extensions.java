package org.rightsdesk.extension;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.correspondence.LetterView;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEventRefused;
import org.rightsdesk.deadline.ClockReason;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes two further months and tells how that stands. Whether they are possible is
 * asked of the clock alone (C-20 to C-23).
 */
@Service
public class Extensions {

	private final ExtensionTable table;

	private final Requests requests;

	private final RequestLog log;

	private final Deadlines deadlines;

	private final NoticeLimits limits;

	private final NoticeLetter letter;

	private final Letters letters;

	private final ExtensionMail mail;

	private final ExtendDeadlineProcess process;

	private final Clock clock;

	Extensions(ExtensionTable table, Requests requests, RequestLog log, Deadlines deadlines, NoticeLimits limits,
			NoticeLetter letter, Letters letters, ExtensionMail mail, ExtendDeadlineProcess process, Clock clock) {
		this.table = table;
		this.requests = requests;
		this.log = log;
		this.deadlines = deadlines;
		this.limits = limits;
		this.letter = letter;
		this.letters = letters;
		this.mail = mail;
		this.process = process;
		this.clock = clock;
	}

	/**
	 * Proposes an extension and starts its process, in one transaction.
	 * @param reasons in plain words, for the person
	 * @throws IllegalArgumentException with a plain sentence, without reasons, on another
	 * ground, or when the clock does not allow it
	 * @throws IllegalStateException with a plain sentence, while another one is open
	 */
	@Transactional
	public void propose(UUID lineId, ClockReason ground, String reasons, String by) {
		if (ground == null || !ground.isGroundForExtension()) {
			throw new IllegalArgumentException(
					"The law gives longer time only for a complex request or for several requests of one person.");
		}
		String words = words("Reasons", reasons);
		SubjectRequest request = request(lineId);
		this.deadlines.after(lineId, ClockEvent.extended(today(request), ground));
		if (!this.table.insert(lineId, ground, words, by, this.clock.instant())) {
			throw new IllegalStateException("Longer time is proposed already. See under “The clock” how it stands.");
		}
		this.log.append(request.id(), by, "EXTENSION_PROPOSED", ground.name());
		this.process.start(request, lineId, this.limits.approvalDue(lineId), this.limits.approvalEnds(lineId));
		this.mail.tellOfficers(request);
	}

	/**
	 * Keeps why an officer will say no; the caller lets only officers.
	 * @throws IllegalArgumentException with a plain sentence, if it says nothing
	 * @throws IllegalStateException with a plain sentence, when nothing waits for it
	 */
	@Transactional
	public void draftRejection(UUID lineId, String because, String by) {
		String words = words("Why not", because);
		Extension extension = proposed(lineId)
			.orElseThrow(() -> new IllegalStateException("No proposal waits for a decision."));
		this.table.writeRejection(extension.id(), words);
		this.log.append(request(lineId).id(), by, "EXTENSION_REJECTION_WRITTEN", "");
	}

	/** All proposals for a line, oldest first. */
	public List<Extension> of(UUID lineId) {
		return this.table.of(lineId);
	}

	/** Whether longer time can be proposed now, and until when it can be announced. */
	public Possible possible(UUID lineId) {
		LocalDate limit = this.deadlines.of(lineId).noticeLimit();
		Instant ends = (limit != null) ? this.limits.endOf(limit, request(lineId)) : null;
		try {
			this.deadlines.after(lineId, ClockEvent.extended(today(request(lineId)), ClockReason.COMPLEX));
			return new Possible(limit, ends, null);
		}
		catch (ClockEventRefused ex) {
			return new Possible(limit, ends, ex.getMessage());
		}
	}

	/**
	 * The notice as it would go out now for the proposal that waits; empty where none
	 * does, or where it could only come too late.
	 */
	@Transactional(readOnly = true)
	public Optional<LetterView> preview(UUID lineId) {
		SubjectRequest request = request(lineId);
		boolean possible = possible(lineId).refusal() == null;
		return proposed(lineId).filter((extension) -> possible)
			.map((extension) -> this.letters.preview(request.id(), this.letter.of(extension, today(request))));
	}

	private Optional<Extension> proposed(UUID lineId) {
		return this.table.open(lineId).filter((extension) -> extension.state() == ExtensionState.PROPOSED);
	}

	private LocalDate today(SubjectRequest request) {
		return this.clock.instant().atZone(request.zone()).toLocalDate();
	}

	private SubjectRequest request(UUID lineId) {
		return this.requests.get(this.requests.line(lineId).requestId());
	}

	private static String words(String field, String text) {
		String words = (text != null) ? text.replace("\0", "").strip() : "";
		if (words.isEmpty()) {
			throw new IllegalArgumentException(field + ": write it down.");
		}
		return words;
	}

	/**
	 * Whether longer time can be proposed.
	 *
	 * @param limit last day on which notice can be given (C-21); null while the clock is
	 * not started or paused
	 * @param ends the first moment after that day; null with it
	 * @param refusal why it cannot, a plain sentence; null where it can
	 */
	public record Possible(LocalDate limit, Instant ends, String refusal) {
	}

}
