package org.rightsdesk.assessment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.rightsdesk.request.CaseSearch;
import org.rightsdesk.request.CaseSearch.Searcher;
import org.rightsdesk.request.FoundCase;
import org.rightsdesk.request.FoundCase.Match;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.ReceiptDay;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SettledIdentity;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;

/**
 * Earlier requests that may be of the same person: a suggestion, and only once it is
 * settled who that is. A request on another right is never a repeat (F-3).
 */
@Service
public class EarlierRequests {

	private static final int MOST = 50;

	private static final Set<Outcome> REFUSED = EnumSet.of(Outcome.REFUSED_MANIFESTLY_UNFOUNDED,
			Outcome.REFUSED_MANIFESTLY_EXCESSIVE);

	private final CaseSearch search;

	private final Requests requests;

	private final ReceiptDay receipts;

	private final SettledIdentity identity;

	private final Fees fees;

	EarlierRequests(CaseSearch search, Requests requests, ReceiptDay receipts, SettledIdentity identity, Fees fees) {
		this.fees = fees;
		this.search = search;
		this.requests = requests;
		this.receipts = receipts;
		this.identity = identity;
	}

	/**
	 * Newest first; empty while identity is not settled.
	 * @param username whose restrictions count: of a case that is kept from them they see
	 * reference and date
	 */
	public List<Earlier> of(RequestLine line, String username) {
		SubjectRequest request = this.requests.get(line.requestId());
		if (this.identity.verified(request.id()).isEmpty()) {
			return List.of();
		}
		Party person = this.requests.dataSubject(request.id());
		var searcher = new Searcher(username, Set.of(request.organisation()), true);
		return this.search.ofPerson(searcher, person.name(), person.email(), person.phone(), MOST)
			.stream()
			.filter((found) -> found.request().receivedAt().isBefore(request.receivedAt()))
			.map((found) -> earlier(found, line.right()))
			.sorted(Comparator.comparing(Earlier::receivedOn).reversed())
			.toList();
	}

	/** What the newest earlier request on the same right ended with. */
	EarlierMeasure measure(RequestLine line) {
		return of(line, "").stream()
			.filter(Earlier::sameRight)
			.map(Earlier::measure)
			.filter((measure) -> measure != EarlierMeasure.NONE)
			.findFirst()
			.orElse(EarlierMeasure.NONE);
	}

	/** Of a case that is kept from the reader nothing but reference and date. */
	private Earlier earlier(FoundCase found, Right right) {
		SubjectRequest request = found.request();
		List<RequestLine> lines = found.isWhole() ? this.requests.lines(request.id()) : List.of();
		List<RequestLine> same = lines.stream().filter((line) -> line.right() == right).toList();
		EarlierMeasure measure = same.stream()
			.map(this::measureOf)
			.max(Comparator.naturalOrder())
			.orElse(EarlierMeasure.NONE);
		return new Earlier(request.reference().value(), this.receipts.of(request),
				lines.stream().map(RequestLine::right).toList(), found.matches(), !same.isEmpty(), measure);
	}

	private EarlierMeasure measureOf(RequestLine line) {
		if (REFUSED.contains(line.outcome())) {
			return EarlierMeasure.REFUSAL;
		}
		boolean charged = this.fees.of(line.id()).filter((fee) -> fee.state() != FeeState.DRAFTED).isPresent();
		return charged ? EarlierMeasure.FEE : EarlierMeasure.NONE;
	}

	/**
	 * One of them.
	 *
	 * @param rights what was asked for
	 * @param matches what it has in common with this person; empty where the case is kept
	 * from the reader
	 * @param sameRight whether it was about the right that is assessed
	 */
	public record Earlier(String reference, LocalDate receivedOn, List<Right> rights, Set<Match> matches,
			boolean sameRight, EarlierMeasure measure) {

		public Earlier {
			rights = List.copyOf(rights);
			matches = Set.copyOf(matches);
		}

	}

}
