package org.rightsdesk.recipientinfo;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.Recipient;
import org.rightsdesk.recipientinfo.ListedRecipient.Source;
import org.rightsdesk.recipientinfo.ListedRecipient.State;
import org.rightsdesk.request.CaseSearch;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.RecipientNotices;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SamePerson;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of those who were given the data (N-2). */
@Service
public class RecipientLists {

	private static final int MOST_CASES = 100;

	private final ListTable table;

	private final ObjectProvider<RecipientNotices> notices;

	private final CaseSearch search;

	private final Requests requests;

	private final Organisations organisations;

	private final Decisions decisions;

	private final RequestLog log;

	private final Clock clock;

	RecipientLists(ListTable table, ObjectProvider<RecipientNotices> notices, CaseSearch search, Requests requests,
			Organisations organisations, Decisions decisions, RequestLog log, Clock clock) {
		this.table = table;
		this.notices = notices;
		this.search = search;
		this.requests = requests;
		this.organisations = organisations;
		this.decisions = decisions;
		this.log = log;
		this.clock = clock;
	}

	/** In the order in which they were entered; empty before the list is drafted. */
	public List<ListedRecipient> of(UUID lineId) {
		return this.table.of(lineId);
	}

	/**
	 * Drafts the list, once: who was told of anything in the cases of this person, and
	 * where nobody was, everybody on the organisation's register (Art. 15(1)(c)).
	 */
	@Transactional
	void draft(UUID lineId) {
		if (!of(lineId).isEmpty()) {
			return;
		}
		SubjectRequest request = request(lineId);
		Set<String> told = new LinkedHashSet<>(cases(request).flatMap((id) -> this.requests.lines(id).stream())
			.map(RequestLine::id)
			.flatMap((id) -> this.notices.stream().flatMap((one) -> one.told(id).stream()))
			.toList());
		List<Recipient> register = this.organisations.get(request.organisation()).recipients();
		told.forEach((name) -> insert(lineId, name, what(register, name), Source.RECORD));
		if (told.isEmpty()) {
			register.forEach((one) -> insert(lineId, one.name(), one.what(), Source.REGISTER));
		}
		this.log.append(request.id(), "system", "RECIPIENT_LIST_DRAFTED", String.valueOf(of(lineId).size()));
	}

	/**
	 * Adds whoever is missing.
	 * @throws IllegalStateException once the answer is prepared
	 */
	@Transactional
	public void add(UUID lineId, String name, String what, String by) {
		this.decisions.requireUndecided(lineId);
		this.table.insert(lineId, name, what, Source.STAFF, by, this.clock.instant());
		this.log.append(request(lineId).id(), by, "RECIPIENT_ADDED", "");
	}

	/**
	 * Says what becomes of an entry.
	 * @param because why it is not told; not looked at where it is
	 * @throws IllegalArgumentException with a plain sentence, if a reason is missing
	 * @throws IllegalStateException once the answer is prepared
	 */
	@Transactional
	public void change(UUID lineId, UUID id, State state, String because, String by) {
		this.decisions.requireUndecided(lineId);
		if (state != State.LISTED && because.isBlank()) {
			throw new IllegalArgumentException("Write why this one is not on the list.");
		}
		if (!this.table.change(lineId, id, state, (state == State.LISTED) ? "" : because.strip())) {
			throw new NoSuchElementException("No such entry");
		}
		this.log.append(request(lineId).id(), by, "RECIPIENT_" + state.name(), "");
	}

	/** This case and others from the same mailbox; a name alone is not enough. */
	private Stream<UUID> cases(SubjectRequest request) {
		Party person = this.requests.dataSubject(request.id());
		var searcher = new CaseSearch.Searcher("system", Set.of(request.organisation()), true);
		Stream<UUID> others = person.email().isBlank() ? Stream.empty()
				: this.search.ofPerson(searcher, person.name(), person.email(), person.phone(), MOST_CASES)
					.stream()
					.map((found) -> found.request().id())
					.filter((id) -> !id.equals(request.id()))
					.filter((id) -> same(person, this.requests.dataSubject(id)));
		return Stream.concat(Stream.of(request.id()), others);
	}

	private static boolean same(Party one, Party other) {
		return SamePerson.sameMailbox(one, other) && SamePerson.mayBe(one, other);
	}

	private static String what(List<Recipient> register, String name) {
		return register.stream().filter((one) -> one.name().equals(name)).map(Recipient::what).findFirst().orElse("");
	}

	private void insert(UUID lineId, String name, String what, Source source) {
		this.table.insert(lineId, name, what, source, "system", this.clock.instant());
	}

	private SubjectRequest request(UUID lineId) {
		return this.requests.get(this.requests.line(lineId).requestId());
	}

}
