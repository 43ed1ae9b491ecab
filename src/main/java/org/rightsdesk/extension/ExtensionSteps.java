package org.rightsdesk.extension;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEventRefused;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;

/** The steps of the process, each once per call and in its transaction. */
@Service
class ExtensionSteps {

	private static final String BY = "system";

	private final ExtensionTable table;

	private final Requests requests;

	private final RequestLog log;

	private final Deadlines deadlines;

	private final NoticeLimits limits;

	private final NoticeLetter letter;

	private final Letters letters;

	private final ProgressMessages progress;

	private final ExtensionMail mail;

	private final Clock clock;

	ExtensionSteps(ExtensionTable table, Requests requests, RequestLog log, Deadlines deadlines, NoticeLimits limits,
			NoticeLetter letter, Letters letters, ProgressMessages progress, ExtensionMail mail, Clock clock) {
		this.table = table;
		this.requests = requests;
		this.log = log;
		this.deadlines = deadlines;
		this.limits = limits;
		this.letter = letter;
		this.letters = letters;
		this.progress = progress;
		this.mail = mail;
		this.clock = clock;
	}

	/**
	 * Writes L-5 and puts it on its way. Where it could only come too late, because the
	 * engine stood still since the approval, the person gets no letter that is not true.
	 * @return until when to wait for it to leave
	 */
	Instant sendNotice(UUID lineId) {
		Extension extension = open(lineId);
		Instant now = this.clock.instant();
		try {
			UUID id = this.letters.send(request(lineId).id(),
					this.letter.of(extension, now.atZone(request(lineId).zone()).toLocalDate()));
			this.table.written(extension.id(), id);
			return this.limits.noticeEnds(lineId);
		}
		catch (ClockEventRefused ex) {
			return now;
		}
	}

	/**
	 * The notice has left. If that was in time, the due date moves now and everything
	 * that follows it with it (C-20, C-21).
	 * @return whether the extension has effect
	 */
	boolean recordNotice(UUID lineId) {
		Extension extension = open(lineId);
		LocalDate givenOn = givenOn(lineId, extension);
		this.table.given(extension.id(), givenOn);
		ClockEvent event = ClockEvent.extended(givenOn, extension.ground());
		try {
			this.deadlines.after(lineId, event);
		}
		catch (ClockEventRefused ex) {
			return false;
		}
		this.deadlines.record(lineId, event);
		this.table.end(extension.id(), ExtensionState.EXTENDED, null);
		this.progress.planNext(extension.id());
		this.log.append(request(lineId).id(), BY, "EXTENDED", extension.ground().name());
		return true;
	}

	/** Neither the due date nor anything else changes, and the proposer hears why. */
	void recordNoEffect(UUID lineId) {
		Extension extension = open(lineId);
		String why = why(extension);
		notice(extension).ifPresent((letter) -> this.letters.takeBack(letter, BY));
		this.table.end(extension.id(), ExtensionState.WITHOUT_EFFECT, this.mail.text("sentence." + why));
		this.mail.tellProposer(lineId, why);
		this.log.append(request(lineId).id(), BY, "EXTENSION_WITHOUT_EFFECT", "");
	}

	/** The officer's reason is in the case file already. */
	void recordRejection(UUID lineId) {
		this.mail.tellProposer(lineId, "rejected");
	}

	/** The request ended first; a notice that has not left must not go any more. */
	void drop(UUID lineId) {
		this.table.open(lineId).ifPresent((extension) -> {
			notice(extension).ifPresent((letter) -> this.letters.takeBack(letter, BY));
			this.table.end(extension.id(), ExtensionState.DROPPED, this.mail.text("sentence.dropped"));
			this.log.append(request(lineId).id(), BY, "EXTENSION_DROPPED", "");
		});
	}

	private String why(Extension extension) {
		if (extension.state() == ExtensionState.PROPOSED) {
			return "notApproved";
		}
		return (extension.givenOn() != null) ? "leftTooLate" : "notSent";
	}

	private LocalDate givenOn(UUID lineId, Extension extension) {
		return notice(extension).filter((letter) -> letter.state().gone())
			.map((letter) -> letter.leftOn(request(lineId).zone()))
			.orElseThrow(() -> new IllegalStateException("The notice has not been sent"));
	}

	private Optional<Letter> notice(Extension extension) {
		return Optional.ofNullable(extension.letterId()).flatMap(this.letters::find);
	}

	private Extension open(UUID lineId) {
		return this.table.open(lineId).orElseThrow(() -> new IllegalStateException("No extension is proposed"));
	}

	private SubjectRequest request(UUID lineId) {
		return this.requests.get(this.requests.line(lineId).requestId());
	}

}
