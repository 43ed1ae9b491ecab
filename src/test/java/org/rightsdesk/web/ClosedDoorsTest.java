package org.rightsdesk.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.rightsdesk.engine.EngineTest;
import org.rightsdesk.engine.FixtureProcess;
import org.rightsdesk.testing.Browser;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** S1: every route found at run time, asked without a login. */
@EngineTest
class ClosedDoorsTest {

	/**
	 * First part of every address that is open on purpose. Whoever opens another one adds
	 * it here, and says why in the review.
	 */
	private static final Set<String> OPEN = Set.of("", "trade-body", "r", "t", "n", "assets", "api",
			"deadline-calculator", "privacy", "accessibility", "cookies", "error", "trial", "actuator", "x");

	private static final List<String> STAFF_OPEN = List.of("/staff/login", "/staff/logout");

	private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE");

	@LocalServerPort
	int port;

	@Autowired
	WebApplicationContext context;

	private final ThreadLocal<Browser> browsers = ThreadLocal.withInitial(() -> new Browser(this.port));

	@Test
	void opensNoPageOfOursThatIsNotMeantToBe() {
		Set<String> pages = Routes.ofOurPages(this.context);
		assertThat(pages).contains("/staff", "/staff/login");
		assertThat(pages).allSatisfy((page) -> assertThat(
				page.startsWith("/staff") || page.startsWith("/camunda") || OPEN.contains(page.split("/", 3)[1]))
			.as("%s is neither for staff nor listed as open", page)
			.isTrue());
	}

	@Test
	void answersNobodyOnTheStaffSide() {
		List<String> staff = Routes.ofOurPages(this.context)
			.stream()
			.filter((page) -> page.startsWith("/staff") && !STAFF_OPEN.contains(page))
			.toList();
		assertThat(staff).isNotEmpty();
		assertThat(openOrBroken(staff)).isEmpty();
	}

	@Test
	void answersNobodyInTheEnginesApplications() throws Exception {
		Set<String> engine = Routes.ofTheEngine(this.context.getServletContext());
		assertThat(engine).hasSizeGreaterThan(250)
			.contains("/camunda/api/engine/engine/default/deployment/create",
					"/camunda/api/engine/engine/default/task/x/submit-form",
					"/camunda/api/admin/setup/default/user/create");
		List<String> all = new ArrayList<>(engine);
		all.addAll(List.of("/camunda", "/camunda/app", "/camunda/app/tasklist/default", "/camunda/app/cockpit/default",
				"/camunda/app/admin/default", "/camunda/app/welcome/default", "/camunda/app/admin/default/setup",
				"/camunda/app/tasklist/scripts/config.js", "/camunda/app/tasklist/locales/en.json",
				"/camunda/lib/deps.js", "/camunda/favicon.ico",
				"/camunda/api/tasklist/plugin/rightsdesk/static/app/plugin.js",
				"/camunda/api/cockpit/plugin/rightsdesk/static/app/plugin.js", "/engine-rest/user", "/h2-console"));
		assertThat(openOrBroken(all)).isEmpty();
	}

	/** The guard itself: an open address must be noticed in each spelling that works. */
	@Test
	void noticesAnOpenAddress() {
		assertThat(openOrBroken(List.of("/staff/login"))).contains("GET /staff/login: 200");
	}

	@Test
	void breaksOnNoOddSpellingOfAPublicAddress() {
		List<String> open = Routes.ofOurPages(this.context)
			.stream()
			.filter((page) -> !page.startsWith("/staff") && !page.startsWith("/camunda"))
			.toList();
		assertThat(openOrBroken(open)).filteredOn((found) -> found.matches(".*: 5\\d\\d")).isEmpty();
	}

	/**
	 * S14: each address that changes something, without and with a foreign token or site.
	 */
	@Test
	void refusesEveryChangeWithoutItsToken() {
		Browser clerk = Browser.signedIn(this.port, "t-clerk", FixtureProcess.PASSWORD);
		List<String> changes = Routes.changesOfOurPages(this.context)
			.stream()
			.filter((page) -> !page.startsWith("/api/"))
			.toList();
		assertThat(changes).isNotEmpty();
		assertThat(changes).allSatisfy((page) -> {
			assertThat(post(clerk, page, "a=b")).as(page).isEqualTo(403);
			assertThat(post(clerk, page, "_csrf=" + "A".repeat(64))).as(page).isEqualTo(403);
			assertThat(post(clerk, page, "a=b", "Origin", "https://evil.example")).as(page).isEqualTo(403);
		});
	}

	private static int post(Browser browser, String page, String body, String... more) {
		String[] headers = Stream
			.concat(Stream.of("Content-Type", "application/x-www-form-urlencoded"), Stream.of(more))
			.toArray(String[]::new);
		return browser.send("POST", page, body, headers).statusCode();
	}

	private Collection<String> openOrBroken(Collection<String> routes) {
		return routes.parallelStream()
			.flatMap((route) -> spellings(route))
			.flatMap((spelling) -> METHODS.stream().map((method) -> ask(method, spelling)))
			.filter((found) -> found.matches(".*: [25]\\d\\d"))
			.collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
	}

	private String ask(String method, String path) {
		return method + " " + path + ": " + this.browsers.get().send(method, path, null).statusCode();
	}

	private static Stream<String> spellings(String route) {
		int last = route.lastIndexOf('/');
		String start = route.substring(0, last);
		String end = route.substring(last);
		return Stream.of(route, route + ";x", start + "/" + end, start + "/%2e" + end, start + "/x/.." + end,
				route.toUpperCase(Locale.ROOT), route + "/", route + "%00", "/." + route, "/;" + route);
	}

}
