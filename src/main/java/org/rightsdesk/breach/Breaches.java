package org.rightsdesk.breach;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Possible breaches: whoever sees one says so, and the officer has it the same working
 * day (law.md 5.9).
 */
@Service
public class Breaches {

	/** Art. 33 applies from here on. */
	private static final LocalDate FIRST_DAY = LocalDate.of(2018, 5, 25);

	private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

	private final BreachTable table;

	private final Requests requests;

	private final RequestLog log;

	private final Organisations organisations;

	private final Deadlines deadlines;

	private final BreachMail mail;

	private final AssessBreachProcess process;

	private final MessageSource texts;

	private final Clock clock;

	Breaches(BreachTable table, Requests requests, RequestLog log, Organisations organisations, Deadlines deadlines,
			BreachMail mail, AssessBreachProcess process, MessageSource texts, Clock clock) {
		this.table = table;
		this.requests = requests;
		this.log = log;
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.mail = mail;
		this.process = process;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * Hands a possible breach over to the officer, who hears of it at once; all in one
	 * transaction.
	 * @param what what happened, in words
	 * @param awareAt when the organisation became aware; null for now
	 * @throws IllegalArgumentException with a plain sentence, if it says nothing or the
	 * moment lies in the future or before the law
	 */
	@Transactional
	public UUID report(UUID requestId, String what, Instant awareAt, String by) {
		SubjectRequest request = this.requests.get(requestId);
		Instant now = this.clock.instant();
		Instant aware = (awareAt != null) ? awareAt : now;
		String words = words("noWords", what);
		requirePast("aware", aware, request.zone());
		UUID id = UUID.randomUUID();
		this.table.insert(id, requestId, words, aware, by, now);
		this.log.append(requestId, by, "BREACH_REPORTED", "");
		Breach breach = this.table.find(id).orElseThrow();
		this.process.start(request, breach, dueAt(request, breach, now));
		this.mail.tellOfficers(request, breach);
		return id;
	}

	/**
	 * Keeps what the officer found out; may be said again until it is decided. The caller
	 * lets only officers.
	 * @throws IllegalArgumentException with a plain sentence, if it says nothing or a
	 * moment cannot be
	 * @throws IllegalStateException with a plain sentence, where it is decided already or
	 * is not of this case
	 */
	@Transactional
	public void assess(UUID requestId, UUID breachId, Assessment assessment, String by) {
		String findings = words("noFindings", assessment.findings());
		ZoneId zone = this.requests.get(requestId).zone();
		Breach breach = this.table.find(breachId)
			.filter((found) -> found.requestId().equals(requestId))
			.orElseThrow(() -> new IllegalStateException(text("refused.notOpen")));
		requireSince("notified", assessment.notifiedAt(), breach, zone);
		requireSince("told", assessment.peopleToldAt(), breach, zone);
		if (!this.table.assess(breachId,
				new Assessment(findings, assessment.highRisk(), assessment.notifiedAt(), assessment.peopleToldAt()))) {
			throw new IllegalStateException(text("refused.notOpen"));
		}
		this.log.append(requestId, by, "BREACH_ASSESSED", "");
	}

	/** The possible breaches that were reported from a case, oldest first. */
	public List<Breach> of(UUID requestId) {
		return this.table.of(requestId);
	}

	/** The end of the same working day, and never after the 72 hours. */
	private Instant dueAt(SubjectRequest request, Breach breach, Instant now) {
		String calendar = this.organisations.get(request.organisation()).calendar();
		LocalDate today = now.atZone(request.zone()).toLocalDate();
		Instant end = this.deadlines.addWorkingDays(calendar, today.minusDays(1), 1)
			.atTime(END_OF_DAY)
			.atZone(request.zone())
			.toInstant();
		return breach.limitAt().isBefore(end) ? breach.limitAt() : end;
	}

	private void requireSince(String what, Instant at, Breach breach, ZoneId zone) {
		if (at == null) {
			return;
		}
		requirePast(what, at, zone);
		if (at.isBefore(breach.awareAt())) {
			throw new IllegalArgumentException(text("refused." + what + ".beforeAware"));
		}
	}

	private void requirePast(String what, Instant at, ZoneId zone) {
		if (at.isAfter(this.clock.instant())) {
			throw new IllegalArgumentException(text("refused." + what + ".inTheFuture"));
		}
		if (at.atZone(zone).toLocalDate().isBefore(FIRST_DAY)) {
			throw new IllegalArgumentException(text("refused." + what + ".tooEarly"));
		}
	}

	private String words(String key, String typed) {
		String words = (typed != null) ? typed.replace("\0", "").strip() : "";
		if (words.isEmpty()) {
			throw new IllegalArgumentException(text("refused." + key));
		}
		return words;
	}

	private String text(String key) {
		return this.texts.getMessage("breach." + key, null, Locale.UK);
	}

}
