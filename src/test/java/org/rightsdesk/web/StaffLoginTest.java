package org.rightsdesk.web;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.engine.EngineTest;
import org.rightsdesk.engine.FixtureProcess;
import org.rightsdesk.testing.Browser;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** One login for our pages, Tasklist and Cockpit (S14). */
@EngineTest
class StaffLoginTest {

	private static final String TASKLIST = "/camunda/app/tasklist/default/";

	private static final String COCKPIT = "/camunda/app/cockpit/default/";

	@LocalServerPort
	int port;

	@Autowired
	TestClock clock;

	@Autowired
	IdentityService identities;

	@AfterEach
	void realTime() {
		this.clock.reset();
	}

	@ParameterizedTest
	@CsvSource({ "t-clerk," + TASKLIST, "t-owner," + TASKLIST, "t-officer," + TASKLIST, "t-manager," + COCKPIT,
			"t-admin," + COCKPIT })
	void leadsEachRoleToItsApplication(String name, String start) {
		Browser browser = signedIn(name);
		HttpResponse<String> home = browser.get("/staff");
		assertThat(home.headers().firstValue("Location")).hasValueSatisfying((to) -> assertThat(to).endsWith(start));
		HttpResponse<String> app = browser.get(start);
		assertThat(app.statusCode()).isEqualTo(200);
		assertThat(app.body()).contains("-plugin-rightsdesk");
	}

	@Test
	void tellsTheEngineWhoIsSignedIn() {
		HttpResponse<String> who = signedIn("t-clerk").get("/camunda/api/admin/auth/user/default");
		assertThat(who.statusCode()).isEqualTo(200);
		assertThat(who.body()).contains("t-clerk").contains("tasklist").doesNotContain("cockpit");
	}

	@Test
	void tellsWhoeverOpensAPageOfAnotherRoleWhyAndWhereToGo() {
		Browser browser = signedIn("t-clerk");
		assertThat(List.of("/staff/figures", "/staff/figures/return.csv", "/staff/workload", COCKPIT))
			.allSatisfy((path) -> {
				HttpResponse<String> answer = browser.get(path, "Accept", "text/html");
				assertThat(answer.statusCode()).isEqualTo(403);
				assertThat(answer.body()).contains("people with another role", "href=\"/staff\"")
					.doesNotContain("kept for 24 hours");
			});
	}

	@Test
	void sendsWhoeverIsNotSignedInToTheLoginPage() {
		Browser browser = new Browser(this.port);
		assertThat(List.of(TASKLIST, COCKPIT, "/staff", "/staff/case-file?task=x")).allSatisfy((path) -> {
			HttpResponse<String> answer = browser.get(path);
			assertThat(answer.statusCode()).isEqualTo(302);
			assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/staff/login");
		});
		assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
	}

	@Test
	void answersWrongNameAndWrongPasswordAlike() {
		String wrongPassword = location(new Browser(this.port).signIn("t-clerk", "wrong"));
		String wrongName = location(new Browser(this.port).signIn("no-such-person", "wrong"));
		assertThat(wrongPassword).isEqualTo(wrongName).endsWith("/staff/login?wrong");
	}

	@Test
	void changesTheSessionAtLogin() {
		Browser browser = new Browser(this.port);
		browser.get("/staff/login");
		String before = browser.cookies().get("rightsdesk-staff");
		browser.signIn("t-clerk", FixtureProcess.PASSWORD);
		assertThat(browser.cookies().get("rightsdesk-staff")).isNotNull().isNotEqualTo(before);
	}

	@Test
	void givesPublicPagesNoSession() {
		Browser browser = new Browser(this.port);
		assertThat(List.of("/", "/trade-body", "/assets/icon.svg", "/no/such/page")).allSatisfy((path) -> {
			browser.get(path);
			assertThat(browser.cookies().keySet()).doesNotContain("rightsdesk-staff", "JSESSIONID", "XSRF-TOKEN");
		});
	}

	@Test
	void setsTheStaffCookieForScriptsUnreadable() {
		HttpResponse<String> login = new Browser(this.port).get("/staff/login");
		assertThat(login.headers().allValues("Set-Cookie")).singleElement()
			.asString()
			.startsWith("rightsdesk-staff=")
			.contains("HttpOnly")
			.containsOnlyOnce("SameSite=Lax");
	}

	@Test
	void refusesALoginWithoutToken() {
		HttpResponse<String> answer = new Browser(this.port).send("POST", "/staff/login", "username=t-clerk&password=x",
				"Content-Type", "application/x-www-form-urlencoded");
		assertThat(answer.statusCode()).isEqualTo(403);
	}

	@Test
	void refusesALoginFromAnotherSite() {
		Browser browser = new Browser(this.port);
		HttpResponse<String> answer = browser.send("POST", "/staff/login", "username=t-clerk&password=x",
				"Content-Type", "application/x-www-form-urlencoded", "Origin", "https://evil.example");
		assertThat(answer.statusCode()).isEqualTo(403);
	}

	@Test
	void refusesAChangeInTheEngineWithoutItsToken() {
		HttpResponse<String> answer = signedIn("t-clerk").send("POST",
				"/camunda/api/engine/engine/default/task/x/claim", "{\"userId\":\"t-clerk\"}", "Content-Type",
				"application/json");
		assertThat(answer.statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "page", "tasklist" })
	void signsOutEverywhereAtOnce(String how) {
		Browser browser = signedIn("t-clerk");
		browser.get(TASKLIST);
		if (how.equals("page")) {
			browser.submit("/staff/login", "/staff/logout", Map.of());
		}
		else {
			assertThat(browser.json("POST", "/camunda/api/admin/auth/user/default/logout", "").statusCode())
				.isEqualTo(200);
		}
		assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
		assertThat(location(browser.get("/staff"))).endsWith("/staff/login");
	}

	@Test
	void endsARoleWithinAMinuteAfterItWasTakenAway() {
		this.identities.saveGroup(this.identities.newGroup("t:system:x"));
		this.identities.createMembership("t-nobody", "case-handler");
		Browser browser = signedIn("t-nobody");
		String tasks = "/camunda/api/engine/engine/default/task/count";
		assertThat(browser.get(tasks).statusCode()).isEqualTo(200);
		this.identities.deleteMembership("t-nobody", "case-handler");
		this.identities.deleteGroup("t:system:x");
		this.clock.advance(Duration.ofSeconds(60));
		assertThat(browser.get(tasks).statusCode()).isEqualTo(403);
		assertThat(browser.get(TASKLIST).statusCode()).isEqualTo(403);
	}

	@Test
	void makesSomebodyWaitWhoGuesses() {
		for (int attempt = 0; attempt < 5; attempt++) {
			assertThat(location(new Browser(this.port).signIn("t-guessed", "guess" + attempt))).endsWith("?wrong");
		}
		assertThat(location(new Browser(this.port).signIn("t-guessed", "guess"))).endsWith("?wait");
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(location(new Browser(this.port).signIn("t-guessed", "guess"))).endsWith("?wrong");
	}

	private Browser signedIn(String name) {
		return Browser.signedIn(this.port, name, FixtureProcess.PASSWORD);
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElseThrow();
	}

}
