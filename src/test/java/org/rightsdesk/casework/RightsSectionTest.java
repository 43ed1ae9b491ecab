package org.rightsdesk.casework;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.rightsdesk.lifecycle.FurtherRights;
import org.rightsdesk.lifecycle.Lifecycle;
import org.rightsdesk.correspondence.LetterData;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.request.Detail;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.RequestLine;
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

/**
 * The rights of a case on its page: what was said about each, which is shown, those that
 * come later, and a message in free words (G-8).
 */
@RightsdeskTest
class RightsSectionTest {

	private static final String NASTY = "<script>alert(1)</script> & \"more\"";

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private TestClock clock;

	@Autowired
	private Requests requests;

	@Autowired
	private FurtherRights further;

	@Autowired
	private Letters letters;

	private CaseFileDesk desk;

	@BeforeEach
	void setClock() {
		this.clock.set(Instant.parse("2026-03-02T09:00:00Z"));
		this.desk = new CaseFileDesk(this.mvc, this.clock, "constituency-office");
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void noTwoFormsOfTheRightsShareAFieldSoAMistakeIsNamedAtOne() throws Exception {
		Right[] rights = Arrays.stream(Right.values())
			.filter((right) -> right != Right.PORTABILITY)
			.toArray(Right[]::new);
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.of("constituency-office", this.clock.instant(),
				Submissions.access("constituency-office", this.clock.instant()).requester(), rights));
		Map<String, Set<String>> forms = new HashMap<>();
		Document page = this.desk.page("reference=" + walk.reference(), this.desk.officer());
		for (Element form : page.select("form:has(input[name=action])")) {
			String action = form.select("input[name=action]").val();
			form.select("textarea, select, input:not([type=hidden])")
				.forEach((field) -> forms.computeIfAbsent(field.attr("name"), (name) -> new HashSet<>()).add(action));
		}
		assertThat(forms).hasSizeGreaterThan(50).allSatisfy((field, actions) -> assertThat(actions).hasSize(1));
	}

	@Test
	void everythingThatWasSaidStandsBesideItsRightInPlainWords() throws Exception {
		Map<Detail, String> said = new EnumMap<>(Detail.class);
		Arrays.stream(Detail.values())
			.forEach((one) -> said.put(one, codes(one).isEmpty() ? NASTY + one : String.join(",", codes(one))));
		Document page = page(submit(said, Right.values()), "");
		assertThat(page.select("script:not([src])")).isEmpty();
		assertThat(page.text()).doesNotContain("??");
		for (Detail detail : Detail.values()) {
			List<String> lines = page.select("[data-right=" + detail.right() + "] [data-said] li").eachText();
			List<Detail> all = said.keySet().stream().filter((one) -> one.right() == detail.right()).toList();
			assertThat(lines).hasSameSizeAs(all);
			String value = lines.get(all.indexOf(detail));
			assertThat(value.endsWith(NASTY + detail)).as(value).isEqualTo(detail.codes().isEmpty());
			assertThat(value.split(", ").length).as(value).isGreaterThanOrEqualTo(codes(detail).size());
		}
		assertThat(page.select("[data-right=ACCESS] [data-said]")).isEmpty();
	}

	private static List<String> codes(Detail detail) {
		return detail.isSeveral() ? detail.codes() : detail.codes().stream().limit(1).toList();
	}

	@Test
	void aCaseOfSeveralRightsOffersEachAndKeepsTheOneThatIsShown() throws Exception {
		CaseWalk walk = submit(Map.of(), Right.ACCESS, Right.RECTIFICATION, Right.ERASURE);
		Document page = page(walk, "");
		assertThat(page.select("#lines strong").text()).isEqualTo("Access to personal data");
		assertThat(page.select("#lines a")).hasSize(2);
		String query = page.select("#lines a").last().attr("href").replaceAll(".*\\?", "");
		assertThat(query).isEqualTo("reference=" + walk.reference() + "&line=3");
		Document erasure = this.desk.page(query, this.desk.clerk());
		assertThat(erasure.select(".case-file__right").text()).isEqualTo(erasure.select("#lines strong").text());
		assertThat(erasure.select("form[action^='/staff/case-file?']"))
			.allMatch((form) -> form.attr("action").endsWith("?" + query));
		String after = this.desk
			.act(query, this.desk.clerk(), Map.of("action", "write-note", "note", "As they said on the phone"))
			.getRedirectedUrl();
		assertThat(after).startsWith("/staff/case-file?" + query);
	}

	@Test
	void aNumberThatNoLineHasShowsTheFirst() throws Exception {
		CaseWalk walk = submit(Map.of(), Right.ACCESS, Right.ERASURE);
		for (String wrong : List.of("0", "3", "x", "")) {
			assertThat(page(walk, "&line=" + wrong).select("#lines strong").text())
				.isEqualTo("Access to personal data");
		}
		assertThat(page(submit(Map.of(), Right.ACCESS), "&line=1").select("#lines")).isEmpty();
	}

	@Test
	void aTaskAboutOneRightShowsItAndOpensTheOthersByThemselves() throws Exception {
		CaseWalk walk = submit(Map.of(), Right.ACCESS, Right.RECTIFICATION);
		String identity = "task=" + walk.task("userTask_checkIdentity").getId();
		assertThat(this.desk.page(identity, this.desk.clerk()).select("#lines a").attr("href"))
			.isEqualTo("/staff/case-file?" + identity + "&line=2");
		walk.enough();
		Document page = this.desk.page("task=" + walk.task("userTask_examineClaim").getId() + "&line=1",
				this.desk.clerk());
		assertThat(page.select("#lines strong").text()).isEqualTo(page.select(".case-file__right").text())
			.isNotEqualTo("Access to personal data");
		assertThat(page.select("#lines a[target=_blank]").attr("href"))
			.isEqualTo("/staff/case-file?reference=" + walk.reference() + "&line=1");
	}

	@Test
	void anAnswerThatWaitsSaysThatItMayWaitForAnotherOfItsRequest() throws Exception {
		CaseWalk walk = submit(Map.of(), Right.ACCESS, Right.RECTIFICATION);
		assertThat(page(walk, "").select("[data-together]")).isEmpty();
		this.letters.send(walk.id(), new LetterData.Answer(walk.line().id(), LetterData.AnswerOutcome.NO_DATA_HELD,
				List.of(), List.of(), List.of("Caseworker system"), null));
		assertThat(page(walk, "").select("[data-together]").text()).contains("both leave in one mail");
	}

	@Test
	void g8AClerkSortsAMessageInFreeWords() throws Exception {
		CaseWalk walk = submit(Map.of());
		Document page = page(walk, "");
		assertThat(page.select("#rights dt").text()).isEqualTo("Message in free words, not sorted yet");
		assertThat(page.select("#add-right")).as("it is sorted first").isEmpty();
		assertThat(page.select("#sort-message [name=right-PORTABILITY]")).as("does not exist here").isEmpty();
		refused(act(walk, Map.of("action", "sort-message")), "sort-message", "Choose at least one right");
		refused(act(walk, Map.of("action", "sort-message", "right-PORTABILITY", "yes")), "rights",
				"Choose rights that this organisation offers");
		act(walk, Map.of("action", "sort-message", "right-RECTIFICATION", "yes", "right-ERASURE", "yes"));
		assertThat(this.requests.lines(walk.id())).extracting(RequestLine::right)
			.containsExactly(Right.RECTIFICATION, Right.ERASURE);
		assertThat(page(walk, "").select("#sort-message")).isEmpty();
	}

	@Test
	void aRightIsAddedFromItsDayAndBadInputIsKept() throws Exception {
		CaseWalk walk = submit(Map.of(), Right.ACCESS);
		refused(act(walk, added("", "2")), "right", "Choose the right.");
		refused(act(walk, added("TEA", "2")), "right", "Choose the right.");
		refused(act(walk, added("ACCESS", "2")), "rights", "not open in this case");
		refused(act(walk, added("ERASURE", "")), "askedOn", "date");
		Document future = refused(act(walk, added("ERASURE", "3")), "askedOn", "between the receipt");
		assertThat(future.select("#add-right[open] [name=right] option[selected]").val()).isEqualTo("ERASURE");
		assertThat(future.select("#add-right [name=askedOn.day]").val()).isEqualTo("3");
		act(walk, added("ERASURE", "2"));
		assertThat(this.requests.lines(walk.id())).hasSize(2);
		assertThat(page(walk, "").select("#add-right option[value=ERASURE]")).isEmpty();
	}

	@Test
	void aCaseThatHasEndedTakesNoMore() throws Exception {
		for (Right[] asked : List.of(new Right[0], new Right[] { Right.ACCESS })) {
			CaseWalk walk = submit(Map.of(), asked);
			walk.bean(Lifecycle.class).withdraw(walk.id(), "requester");
			walk.runJobs();
			assertThat(page(walk, "").select("#add-right, #sort-message")).isEmpty();
			assertThat(this.further.addable(walk.id())).isEmpty();
			refused(act(walk, added("ERASURE", "2")), "rights", "as a new request");
			refused(act(walk, Map.of("action", "sort-message", "right-ERASURE", "yes")), "rights", "as a new request");
		}
	}

	private static Map<String, String> added(String right, String day) {
		Map<String, String> typed = new HashMap<>(Map.of("action", "add-right", "right", right));
		typed.putAll(Map.of("askedOn.day", day, "askedOn.month", "3", "askedOn.year", "2026"));
		return typed;
	}

	private static Document refused(MockHttpServletResponse answer, String field, String words) throws Exception {
		Document page = Jsoup.parse(answer.getContentAsString());
		assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#" + field);
		assertThat(page.select(".govuk-error-summary a").text()).contains(words);
		assertThat(page.getElementById(field)).isNotNull();
		return page;
	}

	private MockHttpServletResponse act(CaseWalk walk, Map<String, String> typed) throws Exception {
		return this.desk.act("reference=" + walk.reference(), this.desk.clerk(), typed);
	}

	private Document page(CaseWalk walk, String more) throws Exception {
		return this.desk.page("reference=" + walk.reference() + more, this.desk.clerk());
	}

	private CaseWalk submit(Map<Detail, String> said, Right... rights) {
		NewRequest own = Submissions.of("constituency-office", this.clock.instant(),
				new NewParty("Ada Lovelace", "ada@rights.example.com", "", "", "", ""), rights);
		return CaseWalk.submit(this.context, Submissions.saying(own, said));
	}

}
