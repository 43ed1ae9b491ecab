package org.rightsdesk.lifecycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.rightsdesk.correspondence.LetterView;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.deadline.Corrections;
import org.rightsdesk.request.ReceiptDay;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.RequestLocks;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Restrictions;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a case go on in another one of the same person for the same rights (L-15). The
 * earliest receipt counts, nothing is moved and so nothing is lost, and the person is
 * told. The caller lets only officers.
 */
@Service
public class Merging {

	private final MergerTable table;

	private final MergerTerms terms;

	private final Requests requests;

	private final RequestLocks locks;

	private final Restrictions restrictions;

	private final RequestLog log;

	private final ReceiptDay receipts;

	private final Corrections corrections;

	private final Letters letters;

	private final RunningRequestProcess process;

	private final Clock clock;

	Merging(MergerTable table, MergerTerms terms, Requests requests, RequestLocks locks, Restrictions restrictions,
			RequestLog log, ReceiptDay receipts, Corrections corrections, Letters letters,
			RunningRequestProcess process, Clock clock) {
		this.table = table;
		this.terms = terms;
		this.requests = requests;
		this.locks = locks;
		this.restrictions = restrictions;
		this.log = log;
		this.receipts = receipts;
		this.corrections = corrections;
		this.letters = letters;
		this.process = process;
		this.clock = clock;
	}

	/**
	 * Keeps into which case this one shall go, to look at before it happens.
	 * @param into as it was typed
	 * @param because how the officer knows that both are of one person
	 * @throws IllegalStateException with a plain sentence, if they must not be merged;
	 * the same for a case that does not exist and for one that is kept from the officer
	 */
	@Transactional
	public void plan(UUID requestId, String into, String because, String by) {
		if (because == null || because.isBlank()) {
			throw refused("noReason");
		}
		SubjectRequest other = Reference.read(into)
			.flatMap(this.requests::find)
			.filter((found) -> !this.restrictions.of(found.id()).bars(by))
			.orElseThrow(() -> refused("notFound"));
		requireFree(requestId, other.id());
		this.terms.require(this.requests.get(requestId), other);
		this.table.plan(requestId, other.id(), because.replace("\0", "").strip(), by, this.clock.instant());
		this.log.append(requestId, by, "MERGER_PLANNED", other.reference().value());
	}

	/** Gives the plan up; does nothing where there is none. */
	@Transactional
	public void drop(UUID requestId, String by) {
		if (this.table.drop(requestId)) {
			this.log.append(requestId, by, "MERGER_DROPPED", "");
		}
	}

	/**
	 * Does what was planned: from now on the other case is the one that is answered, with
	 * the earliest receipt of both.
	 * @throws IllegalStateException with a plain sentence, if they must not be merged any
	 * more
	 */
	@Transactional
	public void merge(UUID requestId, String by) {
		Merger plan = planned(requestId).orElseThrow(() -> refused("noPlan"));
		// In one order, so that two officers who merge two cases crosswise do not block.
		Stream.of(requestId, plan.intoId()).sorted().forEach(this.locks::lock);
		SubjectRequest from = this.requests.get(requestId);
		SubjectRequest into = this.requests.get(plan.intoId());
		if (this.restrictions.of(into.id()).bars(by)) {
			throw refused("notFound");
		}
		requireFree(requestId, into.id());
		this.terms.require(from, into);
		LocalDate day = this.terms.receivedOn(from, into);
		this.table.merged(requestId, by, this.clock.instant());
		if (!this.process.merged(from.reference().value())) {
			throw refused("ending");
		}
		if (day.isBefore(this.receipts.of(into))) {
			this.corrections.receivedOn(this.requests.lines(into.id()).get(0).id(), day,
					this.terms.sentence("receivedBecause", from.reference()), by);
		}
		this.letters.takeBack(requestId, by);
		this.log.append(requestId, by, "MERGED", into.reference().value());
		this.log.append(into.id(), by, "MERGED_IN", from.reference().value());
	}

	/** What is planned for a case or was done with it; empty for most. */
	public Optional<Merger> of(UUID requestId) {
		return this.table.find(requestId);
	}

	/** The cases that go on in this one, also by way of another; oldest merger first. */
	public List<Merger> into(UUID requestId) {
		return this.table.into(requestId);
	}

	/** The case in which this one goes on; empty for one that goes on by itself. */
	public Optional<SubjectRequest> goesOnIn(UUID requestId) {
		Optional<UUID> next = this.table.find(requestId).filter(Merger::merged).map(Merger::intoId);
		return next.flatMap((into) -> goesOnIn(into).or(() -> Optional.of(this.requests.get(into))));
	}

	/**
	 * The case in which this one goes on, where whoever reads the mailbox of this one may
	 * see it too: both are checked, and mail of both comes to that mailbox (G-6).
	 */
	public Optional<SubjectRequest> openTo(UUID requestId) {
		return goesOnIn(requestId).filter((into) -> !into.held() && this.terms.sameMailbox(requestId, into.id()));
	}

	/** Letter L-15 as it would go out now for what is planned; empty without a plan. */
	@Transactional(readOnly = true)
	public Optional<LetterView> preview(UUID requestId) {
		return planned(requestId).map((plan) -> this.letters.preview(requestId, this.terms.letter(plan)));
	}

	/** A case in which others go on can itself go on elsewhere, but not in a circle. */
	private void requireFree(UUID requestId, UUID into) {
		if (this.table.find(requestId).filter(Merger::merged).isPresent()) {
			throw refused("chosen");
		}
		if (this.table.find(into).filter(Merger::merged).isPresent()) {
			throw refused("notFound");
		}
	}

	private Optional<Merger> planned(UUID requestId) {
		return this.table.find(requestId).filter((merger) -> !merger.merged());
	}

	private IllegalStateException refused(String key) {
		return new IllegalStateException(this.terms.sentence("refused." + key));
	}

}
