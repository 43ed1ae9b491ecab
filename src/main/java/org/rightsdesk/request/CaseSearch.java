package org.rightsdesk.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.rightsdesk.request.FoundCase.Match;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds cases by what staff know of a person. What was typed is compared as a whole or by
 * its words and never as a pattern, so no sign in it has a meaning of its own. Of cases
 * that are kept from the searcher ({@link Restriction#bars}) it shows reference and
 * dates.
 */
@Repository
public class CaseSearch {

	private static final String CASES = """
			select r.*, asks.name as requester, subject.name as about, %s as matches,
			    r.concerns_username is not distinct from :username or r.restricted and not exists
			    (select 1 from case_access a where a.request_id = r.id and a.username = :username) as kept
			from request r join party asks on asks.request_id = r.id and asks.role = 'REQUESTER'
			left join party subject on subject.request_id = r.id and subject.role = 'DATA_SUBJECT'
			""";

	private static final Map<Match, String> PARTIES = Map.of(Match.EMAIL,
			"select request_id from party where lower(email) = :EMAIL", Match.PHONE,
			"select request_id from party where phone_key = :PHONE", Match.NAME,
			"select request_id from party where array_to_tsvector(string_to_array(name_key, ' ')) @@ :NAME::tsquery");

	private final JdbcClient jdbc;

	CaseSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The open cases that arrived last, newest first. */
	public List<FoundCase> newest(Searcher searcher, int most) {
		return select(searcher, "", "r.closed_at is null order by r.received_at desc, r.reference limit :given", most);
	}

	/**
	 * Cases of a name, a whole e-mail address, a telephone number or a reference; open
	 * ones first, newest first. Who may not see people finds by reference only.
	 * @param typed whatever it is; a name needs only the beginnings of its words
	 */
	public List<FoundCase> find(Searcher searcher, String typed, int most) {
		if (!searcher.seesPeople() || Reference.read(typed).isPresent()) {
			return byReference(searcher, typed);
		}
		Match kind = typed.contains("@") ? Match.EMAIL : isNumber(typed) ? Match.PHONE : Match.NAME;
		String key = switch (kind) {
			case EMAIL -> email(typed);
			case PHONE -> SearchKeys.phone(typed);
			default -> SearchKeys.beginnings(typed);
		};
		return byParties(searcher, Map.of(kind, key), "", most);
	}

	/** The case of a reference, as people type it; at most one. */
	public List<FoundCase> byReference(Searcher searcher, String typed) {
		return Reference.read(typed)
			.map((reference) -> select(searcher, "REFERENCE", "r.reference = :given", reference.value()))
			.orElse(List.of());
	}

	/** These cases as the searcher may see them, in this order; others are left out. */
	public List<FoundCase> of(Searcher searcher, List<UUID> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		Map<UUID, FoundCase> found = select(searcher, "", "r.id in (:given)", ids).stream()
			.collect(Collectors.toMap((one) -> one.request().id(), Function.identity()));
		return ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
	}

	/**
	 * Open cases that may be of this person: the same address or number, or a name that
	 * has two words in common. Empty texts are compared with nothing.
	 */
	public List<FoundCase> likely(Searcher searcher, String name, String email, String phone, int most) {
		return byParties(searcher, keys(name, email, phone), "and r.closed_at is null", most);
	}

	/**
	 * Cases that may be of this person, open or not, found as {@link #likely} finds them.
	 */
	public List<FoundCase> ofPerson(Searcher searcher, String name, String email, String phone, int most) {
		return byParties(searcher, keys(name, email, phone), "", most);
	}

	private static Map<Match, String> keys(String name, String email, String phone) {
		return Map.of(Match.NAME, SearchKeys.likeness(name), Match.EMAIL, email(email), Match.PHONE,
				SearchKeys.phone(phone));
	}

	private List<FoundCase> byParties(Searcher searcher, Map<Match, String> keys, String further, int most) {
		Map<Match, String> given = new TreeMap<>(keys);
		given.values().removeIf(String::isEmpty);
		if (given.isEmpty()) {
			return List.of();
		}
		String hits = given.keySet()
			.stream()
			.map((match) -> "select request_id, '%s' as match from (%s) %s".formatted(match, PARTIES.get(match), match))
			.collect(Collectors.joining(" union "));
		var query = this.jdbc
			.sql("with hit as (select request_id, string_agg(match, ',') as matches from (%s) one group by request_id) "
				.formatted(hits)
					+ CASES.formatted("hit.matches")
					+ """
							join hit on hit.request_id = r.id where r.organisation in (:organisations) %s
							order by r.closed_at is not null, r.received_at desc, r.reference limit :most"""
						.formatted(further))
			.param("username", searcher.username())
			.param("organisations", searcher.slugs())
			.param("most", most);
		given.forEach((match, key) -> query.param(match.name(), key));
		return query.query(CaseSearch::row).list().stream().map((found) -> visible(found, searcher)).toList();
	}

	private List<FoundCase> select(Searcher searcher, String match, String where, Object given) {
		return this.jdbc
			.sql(CASES.formatted("'" + match + "'") + " where r.organisation in (:organisations) and " + where)
			.param("username", searcher.username())
			.param("organisations", searcher.slugs())
			.param("given", given)
			.query(CaseSearch::row)
			.list()
			.stream()
			.map((found) -> visible(found, searcher))
			.toList();
	}

	/** What this reader may see of a case: all of a row, or its reference and dates. */
	private static FoundCase visible(FoundCase found, Searcher searcher) {
		return searcher.seesPeople() ? found : found.withoutPeople();
	}

	private static FoundCase row(ResultSet row, int index) throws SQLException {
		Set<Match> matches = Arrays.stream(row.getString("matches").split(","))
			.filter((match) -> !match.isEmpty())
			.map(Match::valueOf)
			.collect(Collectors.toSet());
		FoundCase found = new FoundCase(RequestRows.request(row, index), row.getString("requester"),
				row.getString("about"), matches);
		return row.getBoolean("kept") ? found.withoutPeople() : found;
	}

	private static String email(String typed) {
		return typed.replaceAll("[\\p{Cntrl}\\p{Cs}]", "").strip().toLowerCase(Locale.ROOT);
	}

	private static boolean isNumber(String typed) {
		return typed.matches("[+0-9 ()./xX-]+") && typed.chars().filter(Character::isDigit).count() >= 6;
	}

	/**
	 * Who searches, and what they may see.
	 *
	 * @param organisations slugs of those they may search in
	 * @param seesPeople whether they may see who asks; they see the reference and dates
	 * otherwise
	 */
	public record Searcher(String username, Set<String> organisations, boolean seesPeople) {

		public Searcher {
			organisations = Set.copyOf(organisations);
		}

		/** A list is never empty in SQL; no organisation has an empty slug. */
		private Collection<String> slugs() {
			return this.organisations.isEmpty() ? List.of("") : new ArrayList<>(this.organisations);
		}

	}

}
