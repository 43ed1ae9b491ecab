package org.rightsdesk.erasure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.rightsdesk.erasure.ErasureItem.Anyway;
import org.rightsdesk.erasure.ErasureItem.Fate;
import org.rightsdesk.erasure.ErasurePlan.Wish;
import org.rightsdesk.organisation.SearchedSystem;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff find out and decide about an erasure, until its answer is prepared. Days are
 * dates in the organisation's zone.
 */
@Service
public class Erasures {

	private final ErasureTable table;

	private final ErasureEntryRules rules;

	private final Requests requests;

	private final RequestLog log;

	private final Clock clock;

	Erasures(ErasureTable table, ErasureEntryRules rules, Requests requests, RequestLog log, Clock clock) {
		this.table = table;
		this.rules = rules;
		this.requests = requests;
		this.log = log;
		this.clock = clock;
	}

	/** What is known so far; empty where nobody has said anything. */
	public ErasurePlan of(UUID lineId) {
		return this.table.plan(lineId);
	}

	/**
	 * Keeps which ground is met, or that none is.
	 * @param words why, for the person where none is met
	 * @throws IllegalArgumentException with a plain sentence, if there are none
	 */
	@Transactional
	public void ground(UUID lineId, ErasureGround ground, String words, String by) {
		this.rules.requireOpen(lineId);
		this.table.ground(lineId, ground, this.rules.words("noGroundWords", words));
		log(lineId, by, "ERASURE_GROUND", ground.name());
	}

	/** What the person wants who asked for erasure and restriction (law.md 6.12). */
	@Transactional
	public void wish(UUID lineId, Wish wish, String by) {
		this.rules.requireOpen(lineId);
		this.table.wish(lineId, wish);
		log(lineId, by, "ERASURE_WISH", wish.name());
	}

	/**
	 * Keeps until when back-ups hold the data.
	 * @param gone null where nobody can say
	 */
	@Transactional
	public void backups(UUID lineId, LocalDate gone, String by) {
		this.rules.requireOpen(lineId);
		this.rules.requireAhead("backupsGone", gone, lineId);
		this.table.backups(lineId, gone);
		log(lineId, by, "ERASURE_BACKUPS", "");
	}

	/**
	 * These data go.
	 * @param anyway null where they would stay without this request
	 * @throws IllegalArgumentException with a plain sentence, if something is missing
	 */
	@Transactional
	public void erase(UUID lineId, String systemId, String category, Anyway anyway, String by) {
		SearchedSystem system = begin(lineId, systemId);
		Anyway rule = (anyway != null) ? new Anyway(anyway.on(), this.rules.words("noAnyway", anyway.because())) : null;
		insert(lineId, system, Fate.ERASE,
				new Kept(this.rules.words("noCategory", category), null, "", null, null, null), rule, by);
	}

	/**
	 * These data stay, until the day that the retention period gives where one applies.
	 * @throws IllegalArgumentException with a plain sentence, if something is missing or
	 * the day is over
	 */
	@Transactional
	public void keep(UUID lineId, String systemId, Kept kept, String by) {
		SearchedSystem system = begin(lineId, systemId);
		LocalDate until = this.rules.until(lineId, kept);
		this.rules.requireAhead("keptUntil", until, lineId);
		insert(lineId, system, Fate.KEEP, new Kept(this.rules.words("noCategory", kept.category()), kept.exception(),
				this.rules.words("noWhy", kept.why()), kept.period(), kept.from(), until), null, by);
	}

	/** The system holds nothing about this person. */
	@Transactional
	public void nothingHeld(UUID lineId, String systemId, String by) {
		SearchedSystem system = begin(lineId, systemId);
		if (of(lineId).knows(systemId)) {
			throw new IllegalStateException(this.rules.text("refused.holdsSomething"));
		}
		insert(lineId, system, Fate.NOTHING_HELD, new Kept("", null, "", null, null, null), null, by);
	}

	/**
	 * Takes an entry back.
	 * @throws IllegalStateException with a plain sentence, where there is none or its
	 * system was told already
	 */
	@Transactional
	public void takeBack(UUID lineId, UUID itemId, String by) {
		this.rules.requireOpen(lineId);
		if (!this.table.delete(lineId, itemId)) {
			throw new IllegalStateException(this.rules.text("refused.toldAlready"));
		}
		log(lineId, by, "ERASURE_TAKEN_BACK", "");
	}

	private void insert(UUID lineId, SearchedSystem system, Fate fate, Kept kept, Anyway anyway, String by) {
		this.table.insert(new ErasureItem(UUID.randomUUID(), lineId, system.id(), system.name(), fate, kept.category(),
				kept.exception(), kept.why(), kept.period(), kept.until(), anyway, false, by, this.clock.instant()));
		log(lineId, by, "ERASURE_" + fate, system.id());
	}

	private SearchedSystem begin(UUID lineId, String systemId) {
		this.rules.requireOpen(lineId);
		return this.rules.organisation(lineId)
			.system(systemId)
			.orElseThrow(() -> new IllegalArgumentException(this.rules.text("refused.noSystem")));
	}

	private void log(UUID lineId, String by, String what, String detail) {
		this.log.append(this.requests.line(lineId).requestId(), by, what, detail);
	}

}
