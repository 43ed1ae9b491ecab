package org.rightsdesk.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.erasure.ErasureException;
import org.rightsdesk.erasure.ErasureItem;
import org.rightsdesk.erasure.Erasures;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** An erasure in the Case file: what staff enter, and what the person will read. */
@RightsdeskTest
class ErasureSectionTest {

	@Autowired
	ApplicationContext context;

	@Autowired
	MockMvc mvc;

	@Autowired
	TestClock clock;

	@Autowired
	Erasures erasures;

	/** Nobody else of this name asks for anything. */
	String name;

	CaseWalk walk;

	@BeforeEach
	void erasureIsAsked() {
		this.clock.set(Instant.parse("2026-06-01T09:00:00Z"));
		this.name = "Ada " + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "lace";
		this.walk = submit(Right.ERASURE);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void keptDataShowTheDayThatTheRetentionPeriodGives() throws Exception {
		Map<String, String> kept = kept("Contracts");
		kept.putAll(Map.of("keptFrom.day", "31", "keptFrom.month", "3", "keptFrom.year", "2026"));
		assertThat(act(kept).getRedirectedUrl()).endsWith("#erasure");
		ErasureItem item = this.erasures.of(this.walk.line().id()).kept().get(0);
		assertThat(item.until()).isEqualTo("2033-03-31");
		assertThat(item.exception()).isEqualTo(ErasureException.LEGAL_OBLIGATION_OR_PUBLIC_TASK);
		Document page = page();
		assertThat(page.select("#erasure-system-payroll-orders [data-until]").text()).isEqualTo("until 31 March 2033");
		assertThat(page.select("#erasure-system-payroll-orders [data-why]").text()).contains("<b>tax</b>");
		assertThat(page.select("#timeline").text()).contains("Data that stay entered");
	}

	@Test
	void aPeriodWantsTheDayFromWhichItRunsAndOneThatIsOverKeepsNothing() throws Exception {
		assertThat(refused(kept("Contracts"))).contains("This period runs from the day the contract ends");
		Map<String, String> old = kept("Contracts");
		old.putAll(Map.of("keptFrom.day", "1", "keptFrom.month", "6", "keptFrom.year", "2019"));
		assertThat(refused(old)).contains("this day is over");
		Map<String, String> nothing = kept("Contracts");
		nothing.put("keptWhy", " ");
		Document page = Jsoup.parse(act(nothing).getContentAsString());
		String anchor = page.select(".govuk-error-summary a").attr("href");
		assertThat(page.select(anchor)).hasSize(1);
		assertThat(page.select("#keptCategory-payroll-orders").val()).isEqualTo("Your pay");
		assertThat(this.erasures.of(this.walk.line().id()).items()).isEmpty();
	}

	@Test
	void everyEntryCanBeTakenBackUntilItIsDecided() throws Exception {
		act(Map.of("action", "erasure-erase", "erasureSystem", "mailboxes", "eraseCategory", "Your letters"));
		act(Map.of("action", "erasure-nothing", "erasureSystem", "marketing-list"));
		Document page = page();
		assertThat(page.select("#erasure [data-fate]")).hasSize(2);
		String id = page.select("#erasure-system-mailboxes input[name=erasureItem]").val();
		act(Map.of("action", "erasure-take-back", "erasureItem", id));
		assertThat(page().select("#erasure-system-mailboxes [data-fate]")).isEmpty();
		assertThat(act(Map.of("action", "erasure-take-back", "erasureItem", UUID.randomUUID().toString())).getStatus())
			.isEqualTo(400);
		assertThat(refused(Map.of("action", "erasure-nothing", "erasureSystem", "marketing-list")))
			.contains("take it back first");
		assertThat(refused(Map.of("action", "erasure-erase", "erasureSystem", "cellar", "eraseCategory", "All")))
			.contains("Choose one of the systems");
	}

	@Test
	void groundBackupsAndWhatGoesAnywayAreShownAsEntered() throws Exception {
		act(Map.of("action", "erasure-ground", "erasureGround", "CONSENT_WITHDRAWN", "erasureGroundWords",
				"You took it <i>back</i>"));
		act(Map.of("action", "erasure-backups", "backupsGone.day", "30", "backupsGone.month", "9", "backupsGone.year",
				"2026"));
		Map<String, String> anyway = Map.of("action", "erasure-erase", "erasureSystem", "mailboxes", "eraseCategory",
				"Old letters", "anywayOn.day", "15", "anywayOn.month", "6", "anywayOn.year", "2026", "anywayBecause",
				"Deleted each month");
		assertThat(refused(anyway)).contains("Only a data protection officer says");
		desk().act("reference=" + this.walk.reference(), desk().officer(), anyway);
		Document page = page();
		assertThat(page.select("#erasure [data-ground]").text()).contains("The consent is withdrawn", "<i>back</i>");
		assertThat(page.select("#erasure [data-backups]").text()).contains("30 September 2026");
		assertThat(page.select("#erasure [data-anyway]").text()).contains("15 June 2026: Deleted each month");
		assertThat(refused(Map.of("action", "erasure-backups", "backupsGone.day", "1", "backupsGone.month", "6",
				"backupsGone.year", "2026")))
			.contains("this day is over");
	}

	@Test
	void g10AccessOfTheSamePersonIsNamedWithTheWaysOut() throws Exception {
		assertThat(page().select("#erasure-hold")).isEmpty();
		CaseWalk access = submit(Right.ACCESS);
		Document page = page();
		assertThat(page.select("#erasure [data-blocked]").text()).startsWith("Nothing can be erased yet")
			.contains("DPA 2018 s.173");
		assertThat(page.select("#erasure [data-blocking]").text()).contains(access.reference());
		assertThat(page.select("#erasure [data-ways] a")).hasSize(3)
			.allSatisfy((link) -> assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull());
		assertThat(refused(Map.of("action", "erasure-other-person", "otherReference", this.walk.reference(),
				"otherBecause", "Another birthday")))
			.contains("no other case with this reference");
		act(Map.of("action", "erasure-other-person", "otherReference", access.reference(), "otherBecause",
				"Another birthday"));
		assertThat(page().select("#erasure-hold")).isEmpty();
	}

	@Test
	void g10TheAccessOfTheSameCaseIsTakenBackByItself() throws Exception {
		this.walk = submit(Right.ACCESS, Right.ERASURE);
		assertThat(refused(Map.of("action", "withdraw-right", "withdrawnRight", "ACCESS", "rightWithdrawnOn.day", "2",
				"rightWithdrawnOn.month", "1", "rightWithdrawnOn.year", "2000")))
			.contains("between the day on which they asked");
		this.walk.bean(IdentityVerification.class).recordOtherCheck(this.walk.id(), "We called back", "clerk");
		this.walk.enough();
		assertThat(page().select("#withdrawnRight option[value]").eachAttr("value")).contains("ACCESS", "ERASURE");
		assertThat(refused(Map.of("action", "withdraw-right"))).isNotEmpty();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.walk.request().zone());
		act(Map.of("action", "withdraw-right", "withdrawnRight", "ACCESS", "rightWithdrawnOn.day",
				String.valueOf(today.getDayOfMonth()), "rightWithdrawnOn.month", String.valueOf(today.getMonthValue()),
				"rightWithdrawnOn.year", String.valueOf(today.getYear())));
		assertThat(page().select("#rights [data-right=ACCESS] .govuk-tag").text()).isEqualTo("Withdrawn");
		assertThat(page().select("#erasure-hold, #withdraw-right")).isEmpty();
	}

	@Test
	void whoAsksForErasureAndRestrictionIsAskedWhich() throws Exception {
		this.walk = submit(Right.ERASURE, Right.RESTRICTION);
		assertThat(page().select("#erasure [data-wish]").text()).contains("Ask them which they want");
		act(Map.of("action", "erasure-wish", "erasureWish", "DIFFERENT_DATA"));
		assertThat(page().select("#erasure [data-wish]").text()).isEqualTo("They want both, of different data");
	}

	@Test
	void aCaseWithoutErasureHasNoSuchSection() throws Exception {
		this.walk = submit(Right.ACCESS);
		assertThat(page().select("#erasure, a[href='#erasure']")).isEmpty();
		assertThat(act(Map.of("action", "erasure-nothing", "erasureSystem", "mailboxes")).getStatus()).isEqualTo(404);
	}

	private static Map<String, String> kept(String period) {
		return new HashMap<>(Map.of("action", "erasure-keep", "erasureSystem", "payroll-orders", "keptCategory",
				"Your pay", "keptException", "LEGAL_OBLIGATION_OR_PUBLIC_TASK", "keptWhy", "The <b>tax</b> law says so",
				"keptPeriod", period));
	}

	private CaseWalk submit(Right... rights) {
		return CaseWalk.submit(this.context, Submissions.of("recruitment-agency", this.clock.instant(),
				new NewParty(this.name, "ada@example.com", "", "", "", ""), rights));
	}

	private String refused(Map<String, String> typed) throws Exception {
		MockHttpServletResponse answer = act(typed);
		assertThat(answer.getStatus()).isEqualTo(400);
		return Jsoup.parse(answer.getContentAsString()).select(".govuk-error-summary").text();
	}

	private MockHttpServletResponse act(Map<String, String> typed) throws Exception {
		return desk().act("reference=" + this.walk.reference(), desk().clerk(), typed);
	}

	private Document page() throws Exception {
		return desk().page("reference=" + this.walk.reference(), desk().clerk());
	}

	private CaseFileDesk desk() {
		return new CaseFileDesk(this.mvc, this.clock, "recruitment-agency");
	}

}
