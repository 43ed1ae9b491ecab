package org.rightsdesk.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.request.CaseSearch;
import org.rightsdesk.request.CaseSearch.Searcher;
import org.rightsdesk.request.FoundCase;
import org.rightsdesk.request.FoundCase.Match;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/** Open cases that may be of the person whose request is being taken down. */
@Component
class LikelyCases {

	private static final int MOST = 10;

	private final CaseSearch search;

	private final Requests requests;

	private final Deadlines deadlines;

	LikelyCases(CaseSearch search, Requests requests, Deadlines deadlines) {
		this.search = search;
		this.requests = requests;
		this.deadlines = deadlines;
	}

	/** In the chosen organisation, or in all of this person while none is chosen. */
	List<LikelyCase> of(StaffMember staff, Answers answers) {
		Set<String> organisations = answers.has("organisation") ? Set.of(answers.get("organisation"))
				: staff.organisations();
		return this.search
			.likely(new Searcher(staff.username(), organisations, true), answers.get("name"), answers.get("email"),
					answers.get("phone"), MOST)
			.stream()
			.map(this::row)
			.toList();
	}

	/**
	 * Whether every one of them was on the page when "It is a new request" was ticked.
	 */
	static boolean seen(List<LikelyCase> likely, Answers answers) {
		List<String> seen = Arrays.asList(answers.get(EntryForm.NEW_CASE).split(" "));
		return likely.stream().map(LikelyCase::reference).allMatch(seen::contains);
	}

	private LikelyCase row(FoundCase found) {
		List<Right> rights = this.requests.lines(found.request().id()).stream().map(RequestLine::right).toList();
		return new LikelyCase(found, rights, this.deadlines.nextDue(found.request()).orElse(null));
	}

	/**
	 * One of them.
	 *
	 * @param dueOn null while none can be named
	 */
	record LikelyCase(FoundCase found, List<Right> rights, LocalDate dueOn) {

		public String reference() {
			return this.found.request().reference().value();
		}

		/** Why, always in the same order. */
		public List<Match> matches() {
			return this.found.matches().stream().sorted().toList();
		}

		/** The references of all, as the tick sends them. */
		static String references(List<LikelyCase> likely) {
			return likely.stream().map(LikelyCase::reference).collect(Collectors.joining(" "));
		}

	}

}
