package org.rightsdesk.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.LetterState;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.correspondence.Message;
import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.identity.Authorities;
import org.rightsdesk.identity.AuthorityRecord;
import org.rightsdesk.identity.AuthorityResult;
import org.rightsdesk.request.LogEntry;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Notes;
import org.rightsdesk.request.RepresentativeKind;
import org.rightsdesk.request.Representation;
import org.rightsdesk.request.Representations;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SecondSecret;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Who speaks for the person, in the Case file (I-5, I-6, I-8). */
@RightsdeskTest
class RepresentationSectionTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private TestClock clock;

	@Autowired
	private Authorities authorities;

	@Autowired
	private Representations representations;

	@Autowired
	private Requests requests;

	@Autowired
	private RequestLog log;

	@Autowired
	private Letters letters;

	@Autowired
	private SecondSecret secret;

	@Autowired
	private Notes notes;

	@Autowired
	private Messages messages;

	private CaseWalk walk;

	@BeforeEach
	void somebodyAsksForAda() {
		this.walk = CaseWalk.submit(this.context, Submissions.accessFor("repairs-service", this.clock.instant()));
	}

	@Test
	void anOfficerRecordsWhatTheySawAndThePageSaysIt() {
		Visitor officer = officer();
		assertThat(officer.page().select("#representation .govuk-warning-text").text())
			.contains("The answer goes to the person themselves");
		act(officer, "record-authority", "kind", "SOLICITOR", "result", "SUFFICIENT", "evidence", "SIGNED_AUTHORITY",
				"authority", "Consent of 1 March", "limitedTo", "Only the housing file");
		assertThat(this.authorities.of(this.walk.id())).hasValueSatisfying((found) -> {
			assertThat(found.result()).isEqualTo(AuthorityResult.SUFFICIENT);
			assertThat(found.limitedTo()).isEqualTo("Only the housing file");
			assertThat(found.seenBy()).isEqualTo("r-officer");
		});
		assertThat(officer.page().select("#representation .govuk-warning-text").text())
			.contains("covers a part only: Only the housing file");
		assertThat(officer.page().text()).doesNotContain("??");
	}

	@Test
	void whatIsMissingIsNamedAndWhatWasTypedIsKept() {
		Visitor officer = officer();
		act(officer, "record-authority", "kind", "SOLICITOR", "result", "SUFFICIENT", "evidence", "", "authority",
				"<b>Consent</b>");
		assertThat(officer.response().getStatus()).isEqualTo(400);
		assertThat(officer.page().select(".govuk-error-summary").text()).contains("Evidence: choose what was seen");
		assertThat(officer.page().select("textarea[name=authority]").text()).isEqualTo("<b>Consent</b>");
		for (String[] wrong : new String[][] { { "result", "" }, { "result", "YES" }, { "kind", "KING" },
				{ "age", "-1" }, { "age", "121" }, { "age", "twelve" }, { "voice", "LOUD" }, { "evidence", "TEA" },
				{ "authority", " " }, { "limitedTo", "x".repeat(10_001) } }) {
			String[] entry = new String[] { "kind", "ATTORNEY", "result", "IN_DOUBT", "authority", "Seen" };
			act(officer, "record-authority", with(entry, wrong));
			assertThat(officer.response().getStatus()).as(wrong[0] + wrong[1]).isEqualTo(400);
		}
		assertThat(this.authorities.of(this.walk.id())).isEmpty();
	}

	@Test
	void aChildOfTwelveInScotlandIsAskedFirstI6() {
		this.walk = CaseWalk.submit(this.context, forChild("repairs-service", 12));
		Visitor officer = officer();
		assertThat(officer.page().select("#child").text()).contains("12 years old", "DPA s.208", "fit for their age");
		String[] parent = { "kind", "PARENT_OR_GUARDIAN", "result", "SUFFICIENT", "evidence", "PARENTAL_RESPONSIBILITY",
				"authority", "Birth certificate", "age", "12", "voice", "NOT_ASKED" };
		act(officer, "record-authority", parent);
		assertThat(officer.page().select(".govuk-error-summary").text()).contains("at this age they decide");
		act(officer, "record-authority", with(parent, "voice", "AGREES"));
		assertThat(this.authorities.of(this.walk.id())).map(AuthorityRecord::sufficient).contains(true);
	}

	@Test
	void elsewhereAnOfficerDecidesAndUnderTwelveAParentSpeaksI6() {
		this.walk = CaseWalk.submit(this.context, forChild("trade-body", 12));
		assertThat(officer().page().select("#child").text()).contains("An officer decides who may speak");
		this.walk = CaseWalk.submit(this.context, forChild("trade-body", 11));
		assertThat(officer().page().select("#child").text()).contains("usually spoken for by a parent");
	}

	@Test
	void thePersonIsToldAtAnAddressThatIsKnownToBeTheirs() {
		Visitor clerk = clerk();
		act(clerk, "tell-person", "personEmail", "grace@example.com", "contactFrom", "members database");
		assertThat(clerk.page().select(".govuk-error-summary").text()).contains("address of whoever asks");
		act(clerk, "tell-person", "personEmail", "ada@, b@example.com", "contactFrom", "members database");
		assertThat(clerk.response().getStatus()).isEqualTo(400);
		act(clerk, "tell-person", "personEmail", "ada@example.com", "contactFrom", "");
		assertThat(clerk.response().getStatus()).isEqualTo(400);
		assertThat(this.letters.of(this.walk.id())).isEmpty();
		act(clerk, "tell-person", "personEmail", "ada@example.com", "contactFrom", "members database");
		assertThat(this.letters.of(this.walk.id())).singleElement().satisfies((letter) -> {
			assertThat(letter.code()).isEqualTo(LetterCode.SOMEBODY_ASKS);
			assertThat(letter.state()).isEqualTo(LetterState.WAITING);
			assertThat(letter.partyId()).isEqualTo(this.requests.dataSubject(this.walk.id()).id());
		});
		assertThat(representation().toldAt()).isNotNull();
		assertThat(clerk.page().select("#representation").text()).contains("Own e-mail address known from");
	}

	@Test
	void withoutAnAddressOfTheirOwnTheyAreToldByPost() {
		act(clerk(), "tell-person", "personEmail", "", "contactFrom", "members database");
		assertThat(this.letters.of(this.walk.id())).extracting(Letter::code, Letter::state)
			.containsExactly(tuple(LetterCode.SOMEBODY_ASKS, LetterState.TO_PRINT));
		assertThat(representation().contactConfirmed()).isFalse();
	}

	@Test
	void thePersonsOwnAddressIsKnownFromSomewhereElseG6() {
		Visitor clerk = clerk();
		assertThat(clerk.page().select("textarea[name=personPost]").text()).contains("12 St James's Square");
		act(clerk, "record-address", "personPost", "12 St James's Square", "personPostFrom", "");
		assertThat(clerk.response().getStatus()).isEqualTo(400);
		assertThat(representation().addressConfirmed()).isFalse();
		act(clerk, "record-address", "personPost", "12 St James's Square\nLondon", "personPostFrom", "CRM");
		assertThat(representation().addressFrom()).isEqualTo("CRM");
		assertThat(this.requests.dataSubject(this.walk.id()).postalAddress()).endsWith("London");
	}

	@Test
	void whereTellingWouldDoHarmTheReasonIsWrittenDown() {
		Visitor clerk = clerk();
		act(clerk, "keep-from-person", "notToldBecause", " ");
		assertThat(clerk.response().getStatus()).isEqualTo(400);
		act(clerk, "keep-from-person", "notToldBecause", "A safeguarding case");
		assertThat(representation().notToldBecause()).isEqualTo("A safeguarding case");
		assertThat(this.letters.of(this.walk.id())).isEmpty();
		assertThat(this.log.of(this.walk.id())).extracting(LogEntry::what, LogEntry::detail)
			.contains(tuple("PERSON_NOT_TOLD", ""));
	}

	@Test
	void aCodeForThePersonsPageIsGivenByTelephoneAndOnlyThen() {
		Visitor clerk = clerk();
		act(clerk, "person-code", "personNumber", "01632 960 123");
		assertThat(clerk.response().getStatus()).isEqualTo(400);
		act(clerk, "tell-person", "personEmail", "ada@example.com", "contactFrom", "members database");
		act(clerk, "person-code", "personNumber", "01632 960 123");
		String code = clerk.page().select(".case-file__done").text().replaceAll(".*again: ", "");
		assertThat(this.secret.attempt(this.requests.dataSubject(this.walk.id()), code))
			.isEqualTo(SecondSecret.Attempt.RIGHT);
		assertThat(this.secret.isSet(this.requests.requester(this.walk.id()).id())).isFalse();
		assertThat(this.notes.of(this.walk.id())).singleElement()
			.satisfies((note) -> assertThat(note.body()).contains("01632 960 123").doesNotContain(code));
	}

	@Test
	void messagesBelongToOnePartyAndSayToWhom() {
		Visitor clerk = clerk();
		act(clerk, "write-message", "with", "DATA_SUBJECT", "message", "Hello Ada");
		assertThat(clerk.response().getStatus()).as("no page yet").isEqualTo(400);
		act(clerk, "tell-person", "personEmail", "ada@example.com", "contactFrom", "members database");
		act(clerk, "write-message", "with", "DATA_SUBJECT", "message", "Hello Ada");
		act(clerk, "write-message", "with", "REQUESTER", "message", "Hello Grace");
		act(clerk, "enter-message", "with", "DATA_SUBJECT", "came", "I am Ada", "cameBy", "PHONE", "arrivedOn.day", "",
				"arrivedOn.month", "", "arrivedOn.year", "");
		assertThat(clerk.response().getStatus()).as("no day").isEqualTo(400);
		act(clerk, "write-message", "with", "EVERYBODY", "message", "Hello");
		assertThat(clerk.response().getStatus()).isEqualTo(400);
		assertThat(this.messages.of(this.walk.id())).extracting(Message::partyId, Message::body)
			.containsExactly(tuple(this.requests.dataSubject(this.walk.id()).id(), "Hello Ada"),
					tuple(this.requests.requester(this.walk.id()).id(), "Hello Grace"));
		assertThat(clerk.open(address()).page().select("#messages").text())
			.contains("With: Whose data it is. Nobody else sees it.", "With: Who asks.");
	}

	@Test
	void whoAsksForThemselvesHasNoSuchSectionAndNoSuchAction() {
		this.walk = CaseWalk.submit(this.context, Submissions.access("repairs-service", this.clock.instant()));
		Visitor officer = officer();
		assertThat(officer.page().getElementById("representation")).isNull();
		for (String action : List.of("tell-person", "keep-from-person", "person-code", "record-authority")) {
			act(officer, action, "personEmail", "a@example.com", "contactFrom", "x", "notToldBecause", "x",
					"personNumber", "1", "kind", "OTHER", "result", "REFUSED", "authority", "x");
			assertThat(officer.response().getStatus()).as(action).isEqualTo(400);
		}
		assertThat(this.letters.of(this.walk.id())).isEmpty();
	}

	@Test
	void onlyOfficersJudgeAuthorityAndReadTheWarning() {
		Visitor clerk = clerk();
		assertThat(clerk.page().select("[value=record-authority], [value=read-enforced]")).isEmpty();
		for (String action : List.of("record-authority", "read-enforced")) {
			act(clerk, action, "kind", "OTHER", "result", "REFUSED", "authority", "x");
			assertThat(clerk.response().getStatus()).as(action).isEqualTo(404);
		}
	}

	@Test
	void aWarningOfEnforcedAccessIsReadByAnOfficerI8() {
		Visitor clerk = clerk();
		act(clerk, "notice-enforced", "enforcedWhy", "");
		assertThat(clerk.response().getStatus()).isEqualTo(400);
		act(clerk, "notice-enforced", "enforcedWhy", "The answer is to go to an employer");
		assertThat(clerk.page().select("#enforced-access .govuk-warning-text").text()).contains("DPA s.184");
		Visitor officer = officer();
		act(officer, "read-enforced");
		assertThat(officer.page().select("#enforced-access").text()).contains("Read by r-officer on");
	}

	@Test
	void wordsOfAnEmployerAreAHintAndNoMore() {
		NewRequest one = Submissions.accessFor("repairs-service", this.clock.instant());
		this.walk = CaseWalk.submit(this.context,
				new NewRequest(one.organisation(), one.channel(), one.receivedAt(), one.zone(), one.rights(),
						new NewParty("HR", "hr@example.com", "", "", "Their employer", "For vetting"),
						one.dataSubject(), one.wanted(), "", null, null, one.answerBy(), false, false, "", null, ""));
		assertThat(clerk().page().getElementById("enforced-hint")).isNotNull();
		this.walk = CaseWalk.submit(this.context, Submissions.access("repairs-service", this.clock.instant()));
		assertThat(clerk().page().getElementById("enforced-hint")).isNull();
	}

	private Representation representation() {
		return this.representations.of(this.walk.id()).orElseThrow();
	}

	private static NewRequest forChild(String organisation, int age) {
		NewRequest one = Submissions.accessFor(organisation, Instant.now());
		return new NewRequest(one.organisation(), one.channel(), one.receivedAt(), one.zone(), one.rights(),
				new NewParty("Grace Hopper", "grace@example.com", "", "", "Mother", "My child",
						RepresentativeKind.PARENT_OR_GUARDIAN, null),
				new NewParty("Byron", "", "", "1 Lane", "", "", null, age), one.wanted(), "", null, null,
				one.answerBy(), false, false, "", null, "");
	}

	private Visitor officer() {
		return Visitor.staff(this.mvc, this.clock, "r-officer", "officer", "repairs-service", "trade-body")
			.open(address());
	}

	private Visitor clerk() {
		return Visitor.staff(this.mvc, this.clock, "r-clerk", "case-handler", "repairs-service", "trade-body")
			.open(address());
	}

	private String address() {
		return "/staff/case-file?reference=" + this.walk.reference();
	}

	/** Sends an action as its form would, whether or not the form is there. */
	private void act(Visitor visitor, String action, String... entry) {
		visitor.open(address()).send(address(), with(new String[] { "action", action }, entry));
	}

	private static String[] with(String[] entry, String... more) {
		Map<String, String> merged = new LinkedHashMap<>();
		List<String> all = new ArrayList<>(Arrays.asList(entry));
		all.addAll(Arrays.asList(more));
		for (int i = 0; i < all.size(); i += 2) {
			merged.put(all.get(i), all.get(i + 1));
		}
		return merged.entrySet()
			.stream()
			.flatMap((one) -> List.of(one.getKey(), one.getValue()).stream())
			.toArray(String[]::new);
	}

}
