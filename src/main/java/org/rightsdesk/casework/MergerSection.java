package org.rightsdesk.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.lifecycle.Merger;
import org.rightsdesk.lifecycle.Merging;
import org.rightsdesk.request.CaseSearch;
import org.rightsdesk.request.CaseSearch.Searcher;
import org.rightsdesk.request.FoundCase;
import org.rightsdesk.request.FoundCase.Match;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.ReceiptDay;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/**
 * Open cases that may repeat this one, and what was merged. They are suggestions: nothing
 * follows from them by itself.
 */
@Component
class MergerSection implements CaseSection {

	private static final int MOST = 10;

	private final CaseSearch search;

	private final Merging merging;

	private final Requests requests;

	private final ReceiptDay receipts;

	private final Messages messages;

	MergerSection(CaseSearch search, Merging merging, Requests requests, ReceiptDay receipts, Messages messages) {
		this.search = search;
		this.merging = merging;
		this.requests = requests;
		this.receipts = receipts;
		this.messages = messages;
	}

	@Override
	public String name() {
		return "merger";
	}

	@Override
	public View view(OpenCase open) {
		Optional<Merger> merger = this.merging.of(open.id());
		Plan plan = merger.filter((one) -> !one.merged()).map((one) -> plan(open.request(), one)).orElse(null);
		boolean free = open.open() && merger.filter(Merger::merged).isEmpty();
		return new View(free ? suggestions(open) : List.of(), plan,
				this.merging.goesOnIn(open.id()).map(this::side).orElse(null),
				this.merging.into(open.id()).stream().map((one) -> cameIn(one.requestId())).toList(),
				free && open.officer());
	}

	/** Neither the case itself nor one that is kept from the reader. */
	private List<Suggestion> suggestions(OpenCase open) {
		Party person = this.requests.dataSubject(open.id());
		Searcher searcher = new Searcher(open.username(), Set.of(open.organisation().slug()), true);
		Predicate<FoundCase> itself = (found) -> found.request().id().equals(open.id());
		return this.search.likely(searcher, person.name(), person.email(), person.phone(), MOST + 1)
			.stream()
			.filter(itself.negate().and(FoundCase::isWhole))
			.limit(MOST)
			.map((found) -> new Suggestion(side(found.request()), found.requester(),
					found.matches().stream().sorted().toList()))
			.toList();
	}

	private Plan plan(SubjectRequest request, Merger merger) {
		Side one = side(request);
		Side other = side(this.requests.get(merger.intoId()));
		boolean earlier = one.receivedOn().isBefore(other.receivedOn());
		return new Plan(other, merger.because(), merger.by(), earlier ? one.receivedOn() : other.receivedOn(), earlier);
	}

	private Side side(SubjectRequest request) {
		return new Side(request.reference().value(), this.receipts.of(request), request.wanted(), rights(request.id()));
	}

	private CameIn cameIn(UUID requestId) {
		return new CameIn(side(this.requests.get(requestId)), this.messages.of(requestId).size());
	}

	private List<Right> rights(UUID requestId) {
		return this.requests.lines(requestId).stream().map(RequestLine::right).toList();
	}

	/**
	 * What the section shows.
	 *
	 * @param plan null where nothing is planned
	 * @param goesOn the case in which this one goes on; null for most
	 * @param cameIn cases that go on in this one
	 * @param possible whether the reader may merge it now
	 */
	record View(List<Suggestion> suggestions, Plan plan, Side goesOn, List<CameIn> cameIn, boolean possible) {

		/** Whether there is nothing to say, and nothing that the reader could do. */
		public boolean isEmpty() {
			return this.suggestions.isEmpty() && this.plan == null && this.goesOn == null && this.cameIn.isEmpty()
					&& !this.possible;
		}

	}

	/**
	 * A case as it is told from another.
	 *
	 * @param receivedOn the day that counts for it
	 */
	record Side(String reference, LocalDate receivedOn, String wanted, List<Right> rights) {
	}

	/** A case that goes on in this one, and how much was written in it so far. */
	record CameIn(Side side, int messages) {
	}

	/** A case that may be of the same person, and why. */
	record Suggestion(Side side, String requester, List<Match> matches) {
	}

	/**
	 * What would happen.
	 *
	 * @param receivedOn the earliest receipt, which would count for both
	 * @param moves whether the other case would count from an earlier day than now
	 */
	record Plan(Side other, String because, String by, LocalDate receivedOn, boolean moves) {
	}

}
