package org.rightsdesk.portal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightsdesk.correspondence.Delivery;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterData;
import org.rightsdesk.correspondence.LetterState;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.correspondence.PartyNotice;
import org.rightsdesk.documents.Disposition;
import org.rightsdesk.documents.Purpose;
import org.rightsdesk.identity.Authorities;
import org.rightsdesk.identity.AuthorityResult;
import org.rightsdesk.identity.NewAuthority;
import org.rightsdesk.request.AuthorityEvidence;
import org.rightsdesk.request.LogEntry;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.RepresentativeKind;
import org.rightsdesk.request.Representations;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.testing.Submissions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may see what is fixed by role: every route, for each party and authority (I-5). */
class PagesOfBothPartiesTest extends PortalTest {

	@Autowired
	Messages messages;

	@Autowired
	Letters letters;

	@Autowired
	Delivery delivery;

	@Autowired
	Authorities authorities;

	@Autowired
	Representations representations;

	@Autowired
	LostLinks lostLinks;

	@Autowired
	RequestLog log;

	@Autowired
	RequestMappingHandlerMapping requestMappingHandlerMapping;

	/** Name to id of what lies in the case. */
	private final Map<String, UUID> things = new LinkedHashMap<>();

	private Party solicitor;

	private Party person;

	@BeforeEach
	void caseOfTwo() {
		this.request = this.transaction.execute((status) -> {
			UUID id = this.requests.register(Submissions.accessFor("trade-body", this.clock.instant()), "requester")
				.id();
			this.lifecycle.start(id);
			this.requests.confirmAddress(id);
			return id;
		});
		this.solicitor = this.requests.requester(this.request);
		this.person = this.requests.dataSubject(this.request);
		this.requests.reach(this.person.id(), this.request, "ada.herself@example.com", "", "clerk");
		this.representations.confirmContact(this.request, "members database", "clerk");
		this.transaction.executeWithoutResult((status) -> fill());
	}

	private void fill() {
		for (Party party : List.of(this.solicitor, this.person)) {
			String whose = party.role().who();
			this.messages.from(party, "Words of " + whose, List.of());
			this.things.put("file to " + whose, staffFile(this.request, Purpose.MESSAGE, "to-" + whose + ".pdf"));
			this.messages.fromStaff(party, "Words to " + whose, List.of(this.things.get("file to " + whose)), "clerk");
			this.things.put("reply to " + whose, sent(party, new LetterData.PlainReply("Secret of " + whose)));
			this.things.put("delay to " + whose,
					sent(party, new LetterData.Delay(LocalDate.ofInstant(this.clock.instant(), Submissions.LONDON),
							"Why", "", LocalDate.of(2030, 1, 1))));
		}
		this.things.put("receipt to requester",
				sent(this.solicitor, new LetterData.Acknowledgement(null, null, List.of("We wait."))));
		this.things.put("notice to data-subject", sent(this.person, PartyNotice.SOMEBODY_ASKS));
		UUID answer = staffFile(this.request, Purpose.COLLECTED, "answer.pdf");
		this.documents.decide(answer, Disposition.RELEASED, null, "clerk");
		this.things.put("answer to requester", answer);
		release(this.solicitor, answer);
	}

	private UUID sent(Party to, LetterData letter) {
		UUID id = this.letters.send(this.request, to.id(), letter);
		this.delivery.markPosted(id, LocalDate.ofInstant(this.clock.instant(), Submissions.LONDON), "clerk");
		return id;
	}

	private void release(Party to, UUID document) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql(
				"insert into released (id, line_id, request_id, party_id, released_at, until) values (?, ?, ?, ?, ?, ?)")
			.params(id, this.requests.lines(this.request).get(0).id(), this.request, to.id(),
					this.clock.instant().atOffset(ZoneOffset.UTC),
					this.clock.instant().plus(Duration.ofDays(30)).atOffset(ZoneOffset.UTC))
			.update();
		this.jdbc.sql("insert into released_document values (?, ?)").params(id, document).update();
	}

	static Stream<Arguments> everybody() {
		Set<String> requester = Set.of("/r/page", "/r/page/message", "/r/page/withdraw", "/r/page/answer",
				"/r/page/answer/bundle", "/r/page/secret", "/r/page/files/{file to requester}",
				"/r/page/answer/files/{answer to requester}", "/r/page/answer/letters/{reply to requester}",
				"/r/page/answer/letters/{reply to requester}/pdf", "/r/page/letters/{delay to requester}",
				"/r/page/letters/{delay to requester}/pdf", "/r/page/letters/{receipt to requester}",
				"/r/page/letters/{receipt to requester}/pdf");
		Set<String> unproven = Set.of("/r/page", "/r/page/message", "/r/page/letters/{receipt to requester}",
				"/r/page/letters/{receipt to requester}/pdf");
		Set<String> person = Set.of("/r/page", "/r/page/message", "/r/page/withdraw", "/r/page/object",
				"/r/page/secret", "/r/page/answer", "/r/page/files/{file to data-subject}",
				"/r/page/answer/letters/{reply to data-subject}", "/r/page/answer/letters/{reply to data-subject}/pdf",
				"/r/page/letters/{delay to data-subject}", "/r/page/letters/{delay to data-subject}/pdf",
				"/r/page/letters/{notice to data-subject}", "/r/page/letters/{notice to data-subject}/pdf");
		List<Arguments> all = new ArrayList<>();
		for (AuthorityResult result : new AuthorityResult[] { null, AuthorityResult.SUFFICIENT,
				AuthorityResult.IN_DOUBT, AuthorityResult.REFUSED }) {
			all.add(Arguments.of("requester", result, (result == AuthorityResult.SUFFICIENT) ? requester : unproven));
			all.add(Arguments.of("data-subject", result, person));
		}
		return all.stream();
	}

	@ParameterizedTest(name = "{0}, authority {1}")
	@MethodSource("everybody")
	void everyRouteOpensForWhomItIsAndForNobodyElse(String who, AuthorityResult result, Set<String> open) {
		judge(result);
		Browser browser = visit(who.equals("requester") ? this.solicitor : this.person, true);
		Set<String> opened = new TreeSet<>();
		for (String route : routes()) {
			String path = filled(route);
			Browser.Page page = browser.get(path);
			if (page.status() == 200) {
				opened.add(route);
			}
			else if (page.status() != 303) {
				assertThat(page.status()).as(route).isEqualTo(404);
			}
		}
		assertThat(opened).containsExactlyInAnyOrderElementsOf(open);
	}

	/** Each address that can be read, with each thing of the case in its place. */
	private Set<String> routes() {
		Set<String> routes = new TreeSet<>();
		this.requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
			if (mapping.getMethodsCondition().getMethods().stream().anyMatch((one) -> one.name().equals("GET"))) {
				mapping.getPatternValues().stream().filter(PagesOfBothPartiesTest::ofACase).forEach((pattern) -> {
					if (pattern.contains("{id}")) {
						this.things.keySet().forEach((thing) -> routes.add(pattern.replace("{id}", "{" + thing + "}")));
					}
					else {
						routes.add(pattern.replaceAll("\\{topic:.*}", "message"));
					}
				});
			}
		});
		assertThat(routes).hasSizeGreaterThan(50);
		return routes;
	}

	private String filled(String route) {
		String path = route;
		for (Map.Entry<String, UUID> thing : this.things.entrySet()) {
			path = path.replace("{" + thing.getKey() + "}", thing.getValue().toString());
		}
		return path.equals("/r/page/secret") ? "/r/page/secret?for=answer" : path;
	}

	@Test
	void everyHandlerOfACaseSaysWhichRightItNeeds() {
		List<String> unmarked = this.requestMappingHandlerMapping.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((one) -> one.getKey().getPatternValues().stream().anyMatch(PagesOfBothPartiesTest::ofACase))
			.map(Map.Entry::getValue)
			.filter((method) -> !method.hasMethodAnnotation(Allows.class))
			.map(HandlerMethod::toString)
			.toList();
		assertThat(unmarked).isEmpty();
	}

	private static boolean ofACase(String pattern) {
		return pattern.equals("/r/page") || pattern.startsWith("/r/page/");
	}

	@ParameterizedTest
	@EnumSource(AuthorityResult.class)
	void neitherSeesTheOthersWordsNorHowToReachThem(AuthorityResult result) {
		judge(result);
		String theirs = visit(this.person, true).get("/r/page").text();
		assertThat(theirs).contains("Words of data-subject", "Words to data-subject", "Somebody asks for you")
			.doesNotContain("Words of requester", "Words to requester", "grace@example.com", "Grace Hopper");
		String solicitors = visit(this.solicitor, true).get("/r/page").text();
		assertThat(solicitors).contains("Words of requester", "Words to requester")
			.doesNotContain("Words of data-subject", "Words to data-subject", "ada.herself@example.com", "12 St James");
	}

	@Test
	void withoutAuthorityThePageSaysWhereItStandsAndNothingElse() {
		Browser.Page page = visit(this.solicitor, false).get("/r/page");
		assertThat(page.html().select("[data-status]").text()).isEqualTo("We have your request");
		assertThat(page.html().select("[data-due], svg, details, #answer, a[href*=files], a[href*=withdraw]"))
			.isEmpty();
		assertThat(page.text()).contains("A copy of the personal data of the person for whom you ask");
		assertThat(page.text()).contains("This says nothing about whether we hold data about anyone");
	}

	@Test
	void howARequestEndedIsNotToldWithoutAuthority() {
		this.requests.closeLine(this.requests.lines(this.request).get(0).id(), Outcome.NO_DATA_HELD, "system");
		assertThat(visit(this.solicitor, false).get("/r/page").text()).contains("This request is closed")
			.doesNotContain("hold no data");
		assertThat(visit(this.person, false).get("/r/page").text()).contains("This request is answered")
			.doesNotContain("hold no data");
	}

	@Test
	void theSecondSecretOfOneOpensNothingOfTheOther() {
		judge(AuthorityResult.SUFFICIENT);
		this.secret.choose(this.request, PASSPHRASE, "requester");
		String code = this.secret.newCode(this.request, this.person.id(), "clerk");
		assertThat(code).isNotEqualTo(PASSPHRASE);
		Browser theirs = visit(this.person, false);
		Browser.Page wrong = theirs.submit(theirs.get("/r/page/secret?for=answer"), "/r/page/secret",
				Map.of("secret", PASSPHRASE));
		assertThat(wrong.text()).contains("This is not the right passphrase or code");
		assertThat(theirs.submit(wrong, "/r/page/secret", Map.of("secret", code)).location())
			.isEqualTo("/r/page/answer");
	}

	@Test
	void doubtTakesTheAnswerBackAtOnce() {
		judge(AuthorityResult.SUFFICIENT);
		Browser browser = visit(this.solicitor, true);
		String file = filled("/r/page/answer/files/{answer to requester}");
		assertThat(browser.get(file).status()).isEqualTo(200);
		judge(AuthorityResult.IN_DOUBT);
		assertThat(browser.get(file).status()).isEqualTo(404);
		assertThat(browser.get("/r/page").text()).contains("we have to see that you may act");
	}

	@Test
	void thePersonSaysThatNobodyActsForThem() {
		judge(AuthorityResult.SUFFICIENT);
		Browser solicitors = visit(this.solicitor, true);
		Browser theirs = visit(this.person, false);
		Browser.Page question = theirs.get("/r/page/object");
		assertThat(question.heading()).isEqualTo("Does this person not act for you?");
		Browser.Page done = theirs.submit(question, "/r/page/object", Map.of());
		assertThat(done.location()).isEqualTo("/r/objected");
		assertThat(theirs.get("/r/objected").heading()).isEqualTo("Thank you for telling us");
		assertThat(this.authorities.of(this.request)).hasValueSatisfying((found) -> {
			assertThat(found.result()).isEqualTo(AuthorityResult.IN_DOUBT);
			assertThat(found.seenBy()).isEqualTo("data-subject");
		});
		assertThat(this.requests.get(this.request).held()).isTrue();
		assertThat(solicitors.get("/r/page").status()).isEqualTo(404);
		assertThat(this.jdbc.sql("select count(*) from outbox where subject like ? and kind = 'STAFF'")
			.param(this.requests.get(this.request).reference() + ": the person says%")
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void whoAsksCannotObjectInTheNameOfThePerson() {
		judge(AuthorityResult.SUFFICIENT);
		Browser browser = visit(this.solicitor, false);
		String token = browser.get("/r/page").html().select("input[name=_csrf]").val();
		assertThat(browser.post("/r/page/object", Map.of("_csrf", token)).status()).isEqualTo(404);
		assertThat(this.requests.get(this.request).held()).isFalse();
	}

	@Test
	void aComplaintIsMadeByWhoeverAskedAndNotInTheirName() {
		assertThat(visit(this.solicitor, false).get("/r/page/complaint").status()).isEqualTo(200);
		Browser theirs = visit(this.person, false);
		assertThat(theirs.get("/r/page").html().select("a[href=/r/page/complaint]")).isEmpty();
		assertThat(theirs.get("/r/page/complaint").status()).isEqualTo(303);
	}

	@Test
	void thePersonWithdrawsWhatSomebodyAskedForThem() {
		Browser theirs = visit(this.person, false);
		assertThat(theirs.submit(theirs.get("/r/page/withdraw"), "/r/page/withdraw", Map.of()).location())
			.isEqualTo("/r/page?done=withdrawn");
		assertThat(this.log.of(this.request)).filteredOn((entry) -> entry.who().equals("data-subject"))
			.extracting(LogEntry::what)
			.contains("WITHDRAWN");
	}

	@Test
	void aLostLinkComesBackToThePageOfWhoeverLostIt() {
		String theirs = "ada-" + this.person.id() + "@example.com";
		this.requests.reach(this.person.id(), this.request, theirs, "", "clerk");
		this.jdbc.sql("delete from portal_link_wish").update();
		this.lostLinks.wish(theirs.toUpperCase(Locale.ROOT));
		this.lostLinks.grant();
		assertThat(this.jdbc.sql("select party_id from outbox where request_id = ? and kind = 'LINK'")
			.param(this.request)
			.query(UUID.class)
			.list()).containsExactly(this.person.id());
	}

	@Test
	void anAddressThatOnlyTheOtherGaveOpensNothingG6() {
		this.jdbc.sql("update representation set contact_from = null where request_id = ?")
			.param(this.request)
			.update();
		String named = "named-" + this.person.id() + "@example.com";
		this.requests.reach(this.person.id(), this.request, named, "", "clerk");
		this.jdbc.sql("delete from portal_link_wish").update();
		this.lostLinks.wish(named);
		this.lostLinks.grant();
		assertThat(this.jdbc.sql("select count(*) from outbox where request_id = ? and kind = 'LINK'")
			.param(this.request)
			.query(Integer.class)
			.single()).isZero();
		UUID letter = this.transaction
			.execute((status) -> this.letters.send(this.request, this.person.id(), PartyNotice.SOMEBODY_ASKS));
		assertThat(this.letters.find(letter)).map(Letter::state).contains(LetterState.TO_PRINT);
	}

	@Test
	void theirVisitConfirmsNoMailboxOfWhoAsked() {
		this.jdbc.sql("update request set address_state = 'UNCONFIRMED' where id = ?").param(this.request).update();
		Browser theirs = visit(this.person, false);
		Browser.Page page = theirs.get("/r/page");
		theirs.post("/r/page/confirm", Map.of("_csrf", page.html().select("input[name=_csrf]").val(), "answer", "me"));
		assertThat(this.requests.get(this.request).addressState().name()).isEqualTo("UNCONFIRMED");
	}

	private void judge(AuthorityResult result) {
		if (result != null) {
			this.authorities.record(this.request, new NewAuthority(RepresentativeKind.SOLICITOR, null, result,
					AuthorityEvidence.SIGNED_AUTHORITY, "Signed consent", "", null, false, ""), "officer");
		}
	}

	private Browser visit(Party party, boolean secret) {
		var visitor = new Browser(this.port);
		String path = "/r/" + this.links.issue(this.request, party.id());
		visitor.submit(visitor.get(path), path, Map.of());
		if (secret) {
			this.jdbc.sql("update portal_visit set secret_until = ? where party_id = ?")
				.params(this.clock.instant().plus(Duration.ofMinutes(15)).atOffset(ZoneOffset.UTC), party.id())
				.update();
		}
		return visitor;
	}

}
