package org.rightsdesk.erasure;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.rightsdesk.request.CaseSearch;
import org.rightsdesk.request.CaseSearch.Searcher;
import org.rightsdesk.request.FoundCase;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SamePerson;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/** Other requests of an organisation that may be about the same person. */
@Component
class PersonCases {

	private static final int MOST = 100;

	private final CaseSearch search;

	private final Requests requests;

	PersonCases(CaseSearch search, Requests requests) {
		this.search = search;
		this.requests = requests;
	}

	List<SubjectRequest> open(SubjectRequest own) {
		Party person = this.requests.dataSubject(own.id());
		return others(own, this.search.likely(everything(own), person.name(), person.email(), person.phone(), MOST))
			.toList();
	}

	/** Also those that have ended. */
	List<SubjectRequest> all(SubjectRequest own) {
		Party person = this.requests.dataSubject(own.id());
		return others(own, this.search.ofPerson(everything(own), person.name(), person.email(), person.phone(), MOST))
			.toList();
	}

	private Stream<SubjectRequest> others(SubjectRequest own, List<FoundCase> found) {
		Party person = this.requests.dataSubject(own.id());
		return found.stream()
			.map(FoundCase::request)
			.filter((other) -> !other.id().equals(own.id()) && !other.isComplaint())
			.filter((other) -> SamePerson.mayBe(person, this.requests.dataSubject(other.id())));
	}

	/** What is kept from some of the staff counts all the same: nobody is shown it. */
	private static Searcher everything(SubjectRequest own) {
		return new Searcher("system", Set.of(own.organisation()), true);
	}

}
