package org.rightsdesk.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.Notes;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SecondSecret;
import org.rightsdesk.request.TrueDay;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests that staff took down, each in one transaction. */
@Service
class Entries {

	private final EntryTable pages;

	private final Registration registration;

	private final Requests requests;

	private final SecondSecret secondSecret;

	private final Notes notes;

	private final RequestLog log;

	private final Words words;

	private final Clock clock;

	Entries(EntryTable pages, Registration registration, Requests requests, SecondSecret secondSecret, Notes notes,
			RequestLog log, Words words, Clock clock) {
		this.pages = pages;
		this.registration = registration;
		this.requests = requests;
		this.secondSecret = secondSecret;
		this.notes = notes;
		this.log = log;
		this.words = words;
		this.clock = clock;
	}

	/**
	 * Makes a case of what was entered; the same form sent again, also at the same
	 * moment, stays one case.
	 * @param formId made with the blank page
	 * @param answers without faults
	 * @param by user name of who took it down
	 */
	@Transactional
	public Taken take(UUID formId, Organisation organisation, Answers answers, String by) {
		Instant now = this.clock.instant();
		if (!this.pages.begin(formId, by, now)) {
			return new Taken(taken(formId, by).orElseThrow(), null);
		}
		LocalDate received = answers.date("received").orElseThrow();
		Asked asked = new Asked(organisation, Channel.valueOf(answers.get("channel")), answers,
				TrueDay.moment(received, organisation.zone(), now), this.words);
		UUID requestId = this.registration.register(asked.submission(), by);
		if (EntryForm.isLate(answers, LocalDate.ofInstant(now, organisation.zone()))) {
			this.notes.add(requestId, by, this.words.of("intake.staff.late.note", answers.get("lateReason")), true,
					null);
			this.log.append(requestId, by, "ENTERED_LATE", received.toString());
		}
		this.pages.end(formId, by, requestId);
		return new Taken(this.requests.get(requestId).reference(),
				answers.is("answerBy", Steps.DOWNLOAD) ? this.secondSecret.newCode(requestId, by) : null);
	}

	/** What this page became; empty as long as it is not a case. */
	Optional<Reference> taken(UUID formId, String by) {
		return this.pages.taken(formId, by).map((id) -> this.requests.get(id).reference());
	}

	/**
	 * What became of a page.
	 *
	 * @param code opens the download; null by post, and where the page was sent before
	 */
	record Taken(Reference reference, String code) {
	}

}
