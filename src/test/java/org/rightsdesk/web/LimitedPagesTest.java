package org.rightsdesk.web;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What people and programs see who do too much in a short time (S15). */
@RightsdeskTest
class LimitedPagesTest {

	private static final String INTAKE = "/api/v1/organisations/trade-body/requests";

	private static final String FORM = "/trade-body/request/name";

	@Autowired
	private WebApplicationContext application;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Value("${server.forward-headers-strategy}")
	private String believed;

	/** Hundreds of calls fall into the same minute on a slow machine too. */
	@BeforeEach
	void timeStandsStill() {
		this.clock.stop(this.clock.instant());
	}

	@AfterEach
	void realTime() {
		this.clock.reset();
	}

	@Test
	void aProgramIsToldWhenToCallAgainAndNoHeaderHelpsS15() throws Exception {
		assertThat(this.believed).isEqualTo("none");
		MockMvc mvc = from("203.0.113.1");
		List<Integer> statuses = IntStream.range(0, 120)
			.mapToObj((i) -> post(INTAKE).contentType("application/json")
				.content("{}")
				.header("X-Forwarded-For", "192.0.2." + i)
				.header("Forwarded", "for=192.0.2." + i)
				.header("X-Real-IP", "192.0.2." + i))
			.map((call) -> answer(mvc, call).getStatus())
			.toList();
		assertThat(statuses.stream().filter((status) -> status == 400)).hasSize(20);
		assertThat(statuses.subList(20, 120)).containsOnly(429);
		MockHttpServletResponse refused = answer(mvc, post(INTAKE).contentType("application/json").content("{}"));
		assertThat(refused.getContentType()).isEqualTo("application/problem+json");
		assertThat(refused.getContentAsString()).contains("\"status\":429", "Wait before you send the next one");
		assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 3600);
		assertThat(answer(from("203.0.113.2"), post(INTAKE).contentType("application/json").content("{}")).getStatus())
			.as("another address")
			.isEqualTo(400);
	}

	@Test
	void calculationsAreLimitedToo() {
		MockMvc mvc = from("203.0.113.3");
		IntStream.range(0, 60).forEach((i) -> assertThat(calculate(mvc)).isEqualTo(400));
		assertThat(calculate(mvc)).isEqualTo(429);
	}

	@Test
	void mailingToolsAreLimitedAndSoIsWhoeverGuessesTheirTokenS15() {
		MockMvc mvc = from("203.0.113.8");
		String tool = "/api/v1/organisations/trade-body/";
		IntStream.range(0, 200).forEach((i) -> {
			assertThat(answer(mvc, get(tool + "suppressions").header("Authorization", "Bearer " + i)).getStatus())
				.isEqualTo(401);
			assertThat(tool(mvc, tool + "suppressions:check")).isEqualTo(401);
			assertThat(tool(mvc, tool + "unsubscribe-links")).isEqualTo(401);
		});
		assertThat(answer(mvc, get(tool + "suppressions")).getStatus()).isEqualTo(429);
		assertThat(tool(mvc, tool + "suppressions")).isEqualTo(429);
		assertThat(tool(mvc, tool + "suppressions:check")).isEqualTo(429);
		assertThat(tool(mvc, tool + "unsubscribe-links")).isEqualTo(429);
		assertThat(answer(from("203.0.113.9"), get(tool + "suppressions")).getStatus()).as("another address")
			.isEqualTo(401);
	}

	private int tool(MockMvc mvc, String path) {
		return answer(mvc, post(path).contentType("application/json").content("{}")).getStatus();
	}

	@Test
	void calculationsOnThePageAreCountedWithThemAndTheLinkIsKept() {
		MockMvc mvc = from("203.0.113.7");
		String link = "/deadline-calculator?calendar=UK-EW&right=ACCESS&received=2026-01-31";
		IntStream.range(0, 30).forEach((i) -> {
			assertThat(calculate(mvc)).isEqualTo(400);
			assertThat(answer(mvc, get(link)).getStatus()).isEqualTo(200);
		});
		Visitor visitor = new Visitor(mvc).open(link);
		assertThat(visitor.response().getStatus()).isEqualTo(429);
		assertThat(visitor.page().select("main a[href]").eachAttr("href")).containsExactly(link);
		assertThat(visitor.open("/deadline-calculator").response().getStatus()).as("the empty form").isEqualTo(200);
	}

	@Test
	void thePageSaysWhenToGoOnAndKeepsWhatWasTyped() throws Exception {
		MockMvc mvc = from("203.0.113.4");
		Visitor visitor = new Visitor(mvc).open(FORM);
		IntStream.range(0, 119).forEach((i) -> answer(mvc, get(FORM)));
		visitor.press("Continue", "name", "Ada \"Countess\" <Lovelace>");
		Document page = visitor.page();
		assertThat(visitor.response().getStatus()).isEqualTo(429);
		assertThat(visitor.response().getHeader("Retry-After")).matches("[0-9]{1,2}");
		assertThat(page.select("h1").text()).isEqualTo("Please wait a moment");
		assertThat(page.select("main").text()).contains("in about 1 minute.", "Other ways to ask", "What you typed");
		assertThat(page.select("a[href^=mailto:]")).isNotEmpty();
		this.clock.advance(Duration.ofSeconds(61));
		visitor.press("Try again");
		assertThat(visitor.response().getStatus()).isEqualTo(200);
		assertThat(visitor.open(FORM).page().select("input[name=name]").val()).isEqualTo("Ada \"Countess\" <Lovelace>");
	}

	@Test
	void othersAndThisMachineAreNotAffected() {
		MockMvc flooding = from("203.0.113.5");
		IntStream.range(0, 121).forEach((i) -> answer(flooding, get(FORM)));
		assertThat(answer(flooding, get(FORM)).getStatus()).isEqualTo(429);
		assertThat(answer(from("203.0.113.6"), get(FORM)).getStatus()).isEqualTo(200);
		assertThat(answer(from("127.0.0.1"), get(FORM)).getStatus()).isEqualTo(200);
		assertThat(answer(flooding, get("/trade-body")).getStatus()).as("the page with the other ways").isEqualTo(200);
	}

	@Test
	void pagesOfRecipientsAreLimitedTooSoThatNobodyTriesLinks() {
		MockMvc mvc = from("203.0.113.8");
		String link = "/n/" + "x".repeat(43);
		IntStream.range(0, 120).forEach((i) -> assertThat(answer(mvc, get(link)).getStatus()).isEqualTo(200));
		Visitor visitor = new Visitor(mvc).open(link);
		assertThat(visitor.response().getStatus()).isEqualTo(429);
		assertThat(visitor.page().select("h1").text()).isEqualTo("Please wait a moment");
		assertThat(answer(from("203.0.113.9"), get(link)).getStatus()).isEqualTo(200);
	}

	@Test
	void oneMailboxGetsTenReceiptsADayWhoeverSends() {
		String body = "{\"rights\":[\"ACCESS\"],\"requester\":{\"name\":\"Ada\",\"email\":\"limit-%s@example.org\"}}";
		for (int i = 0; i < 10; i++) {
			assertThat(intake("203.0.113." + (20 + i), body.formatted("a"))).isEqualTo(201);
		}
		assertThat(intake("203.0.113.40", body.formatted("A"))).isEqualTo(429);
		assertThat(intake("203.0.113.41", body.formatted("b"))).isEqualTo(201);
		assertThat(intake("203.0.113.42", body.formatted("a").replace("ACCESS", "NOTHING")))
			.as("what is refused anyway is not counted")
			.isEqualTo(400);
	}

	@Test
	void theLimitOfAMailboxDoesNotTellWhetherItIsKnownT5() throws Exception {
		assertThat(intake("203.0.113.50",
				"{\"rights\":[\"ACCESS\"],\"requester\":{\"name\":\"Ada\",\"email\":\"known@example.org\"}}"))
			.isEqualTo(201);
		String[] pages = new String[2];
		for (int who = 0; who < 2; who++) {
			String email = (who == 0) ? "known@example.org" : "other@example.org";
			for (int i = 0; i < 3; i++) {
				assertThat(lost("203.0.113." + (51 + 4 * who + i), email).getStatus()).isEqualTo(200);
			}
			MockHttpServletResponse refused = lost("203.0.113." + (54 + 4 * who), email);
			assertThat(refused.getStatus()).isEqualTo(429);
			pages[who] = Jsoup.parse(refused.getContentAsString()).select("main").text();
		}
		assertThat(pages[0]).isEqualTo(pages[1]).contains("in about 60 minutes");
		assertThat(this.jdbc.sql("select count(*) from portal_link_wish where email like 'other@%'")
			.query(Integer.class)
			.single()).isLessThanOrEqualTo(3);
	}

	@Test
	void oneAddressCannotWriteToManyMailboxes() throws Exception {
		for (int i = 0; i < 20; i++) {
			assertThat(lost("203.0.113.60", "many-" + i + "@example.org").getStatus()).isEqualTo(200);
		}
		assertThat(lost("203.0.113.60", "many-20@example.org").getStatus()).isEqualTo(429);
	}

	private int calculate(MockMvc mvc) {
		return answer(mvc, post("/api/v1/deadline-calculations").contentType("application/json").content("{}"))
			.getStatus();
	}

	private int intake(String address, String body) {
		return answer(from(address), post(INTAKE).contentType("application/json").content(body)).getStatus();
	}

	private MockHttpServletResponse lost(String address, String email) {
		Visitor visitor = new Visitor(from(address)).open("/r/lost-link");
		Element button = visitor.page().selectFirst("main form button");
		return visitor.press(button.text(), "email", email).response();
	}

	private static MockHttpServletResponse answer(MockMvc mvc, MockHttpServletRequestBuilder call) {
		try {
			return mvc.perform(call).andReturn().getResponse();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MockMvc from(String address) {
		RequestPostProcessor comes = (request) -> {
			request.setRemoteAddr(address);
			return request;
		};
		return MockMvcBuilders.webAppContextSetup(this.application)
			.apply(springSecurity())
			.defaultRequest(get("/").with(comes))
			.build();
	}

}
