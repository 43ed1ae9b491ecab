package org.rightsdesk.portal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.request.AccessLinks;
import org.rightsdesk.request.AddressState;
import org.rightsdesk.request.LogEntry;
import org.rightsdesk.request.Notes;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Secrets;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class LinkTest extends PortalTest {

	@Autowired
	Notes notes;

	@Autowired
	RequestLog log;

	@Autowired
	LostLinks lostLinks;

	@Autowired
	Writing writing;

	@Test
	void readingTheLinkOpensNothingS7() {
		String path = "/r/" + this.links.issue(this.request);
		for (int i = 0; i < 20; i++) {
			assertThat(this.browser.get(path).status()).isEqualTo(200);
			assertThat(this.browser.head(path).status()).isEqualTo(200);
		}
		assertThat(this.browser.cookie("rd-page")).isNull();
		assertThat(this.browser.get("/r/page").status()).isEqualTo(404);
		assertThat(visits(this.request)).isZero();
	}

	@Test
	void buttonOpensAsOftenAsNeededAndNoFurtherAddressHoldsTheToken() {
		String token = this.links.issue(this.request);
		for (int i = 0; i < 3; i++) {
			Browser.Page button = this.browser.get("/r/" + token);
			Browser.Page opened = this.browser.submit(button, "/r/" + token, Map.of());
			assertThat(opened.status()).isEqualTo(303);
			assertThat(opened.location()).isEqualTo("/r/page");
			assertThat(opened.response().headers().allValues("Set-Cookie"))
				.anyMatch((cookie) -> cookie.startsWith("rd-page=") && cookie.contains("HttpOnly")
						&& cookie.contains("SameSite=Lax"));
			Browser.Page page = this.browser.get("/r/page");
			assertThat(page.status()).isEqualTo(200);
			assertThat(new String(page.bytes())).doesNotContain(token);
		}
	}

	@Test
	void neitherLinkNorCookieIsStoredS7() {
		String token = this.links.issue(this.request);
		this.browser.submit(this.browser.get("/r/" + token), "/r/" + token, Map.of());
		String cookie = this.browser.cookie("rd-page");
		assertThat(cookie).hasSize(43).isNotEqualTo(token);
		assertThat(this.jdbc.sql("select count(*) from portal_visit where token_hash = ?")
			.param(Secrets.hash(cookie))
			.query(Integer.class)
			.single()).isOne();
		assertThat(this.jdbc
			.sql("select count(*) from portal_visit v, access_token t where v::text like :c or t::text like :t")
			.param("c", "%" + cookie + "%")
			.param("t", "%" + token + "%")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void expiredUnknownAndHeldLinksGiveTheSamePageT5() {
		String expired = this.links.issue(this.request);
		this.clock.advance(AccessLinks.LIFE.plusSeconds(5));
		String held = this.links.issue(this.request);
		this.requests.hold(this.request, true, "clerk");
		String unknown = Secrets.token();
		List<String> pages = List.of(expired, held, unknown).stream().map((token) -> {
			Browser.Page button = this.browser.get("/r/" + token);
			assertThat(button.status()).isEqualTo(200);
			assertThat(button.heading()).isEqualTo("Open your request");
			Browser.Page opened = this.browser.submit(button, "/r/" + token, Map.of());
			assertThat(opened.status()).isEqualTo(404);
			return opened.body();
		}).toList();
		assertThat(pages).allMatch(pages.get(0)::equals);
		assertThat(pages.get(0)).contains("Send me a new link");
	}

	@Test
	void beforeTheAddressIsConfirmedNothingIsShown() {
		Browser.Page page = enter(this.browser, this.request);
		assertThat(page.html().select("button")).extracting((button) -> button.text())
			.containsExactly("This was me", "This was not me");
		assertThat(page.text()).doesNotContain(this.requests.get(this.request).reference().value(), "Ada", "4711",
				"Everything");
		for (String path : List.of("/r/page/message", "/r/page/question", "/r/page/withdraw", "/r/page/answer",
				"/r/page/secret?for=answer", "/r/page/files/" + UUID.randomUUID(), "/r/page/letters/" + this.request,
				"/r/page/answer/files/" + this.request, "/r/page/anything")) {
			Browser.Page closed = this.browser.get(path);
			assertThat(closed.status()).as(path).isEqualTo(303);
			assertThat(closed.location()).isEqualTo("/r/page");
		}
		Map<String, String> form = Map.of("_csrf", page.html().selectFirst("input[name=_csrf]").val());
		assertThat(this.browser.post("/r/page/withdraw", form).location()).isEqualTo("/r/page");
		assertThat(this.requests.get(this.request).closedAt()).isNull();
	}

	@Test
	void thisWasMeConfirmsTheAddress() {
		Browser.Page page = enterAndConfirm(this.browser, this.request);
		assertThat(this.requests.get(this.request).addressState()).isEqualTo(AddressState.CONFIRMED);
		assertThat(page.heading()).isEqualTo("Your request");
		assertThat(enter(new Browser(this.port), this.request).heading()).as("asked once").isEqualTo("Your request");
	}

	@Test
	void thisWasNotMeHoldsEverythingAndTellsStaff() {
		String link = this.links.issue(this.request);
		Browser other = new Browser(this.port);
		enter(other, this.request);
		Browser.Page page = enter(this.browser, this.request);
		Browser.Page after = this.browser.submit(page, "/r/page/confirm", Map.of("answer", "not-me"));
		assertThat(after.location()).isEqualTo("/r/not-me");
		assertThat(this.browser.get("/r/not-me").heading()).isEqualTo("Thank you for telling us");
		assertThat(this.requests.get(this.request).addressState()).isEqualTo(AddressState.DENIED);
		assertThat(this.requests.get(this.request).held()).isTrue();
		assertThat(this.notes.of(this.request)).singleElement()
			.satisfies((note) -> assertThat(note.flagged()).isTrue());
		assertThat(this.links.open(link)).isEmpty();
		assertThat(this.browser.get("/r/page").status()).isEqualTo(404);
		assertThat(other.get("/r/page").status()).as("a visit that was open").isEqualTo(404);
		assertThat(this.log.of(this.request)).extracting(LogEntry::what).contains("ADDRESS_DENIED", "NOTE_FLAGGED");
	}

	@Test
	void whoConfirmedCannotBeThrownOutByALaterClick() {
		Browser.Page question = enter(this.browser, this.request);
		this.browser.submit(question, "/r/page/confirm", Map.of("answer", "me"));
		this.browser.submit(question, "/r/page/confirm", Map.of("answer", "not-me"));
		assertThat(this.requests.get(this.request).addressState()).isEqualTo(AddressState.CONFIRMED);
		assertThat(this.requests.get(this.request).held()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "ME", "not_me", "me me", "null", "<script>" })
	void anyOtherAnswerChangesNothing(String answer) {
		this.browser.submit(enter(this.browser, this.request), "/r/page/confirm", Map.of("answer", answer));
		assertThat(this.requests.get(this.request).addressState()).isEqualTo(AddressState.UNCONFIRMED);
	}

	@Test
	void visitEndsAfterAnHourWithoutUseAndAfterTwelveInAll() {
		enterAndConfirm(this.browser, this.request);
		this.clock.advance(Duration.ofMinutes(59));
		assertThat(this.browser.get("/r/page").status()).isEqualTo(200);
		this.clock.advance(Duration.ofMinutes(61));
		assertThat(this.browser.get("/r/page").status()).isEqualTo(404);
		enterAndConfirm(this.browser, this.request);
		for (int i = 0; i < 15; i++) {
			this.clock.advance(Duration.ofMinutes(50));
			this.browser.get("/r/page");
		}
		assertThat(this.browser.get("/r/page").status()).isEqualTo(404);
		this.writing.sweep();
		assertThat(visits(this.request)).isZero();
	}

	@Test
	void signingOutEndsTheVisit() {
		Browser.Page page = enterAndConfirm(this.browser, this.request);
		Browser copy = new Browser(this.port);
		copy.steal("rd-page", this.browser);
		assertThat(this.browser.submit(page, "/r/page/sign-out", Map.of()).location()).isEqualTo("/r/signed-out");
		assertThat(this.browser.get("/r/signed-out").heading()).isEqualTo("You have signed out");
		assertThat(this.browser.get("/r/page").status()).isEqualTo(404);
		assertThat(copy.get("/r/page").status()).as("the cookie is worth nothing").isEqualTo(404);
	}

	@Test
	void formsOfOtherSitesChangeNothingS14() {
		enter(this.browser, this.request);
		assertThat(this.browser.post("/r/page/confirm", Map.of("answer", "not-me")).status()).isEqualTo(403);
		assertThat(this.browser.post("/r/" + this.links.issue(this.request), Map.of()).status()).isEqualTo(403);
		assertThat(this.requests.get(this.request).held()).isFalse();
	}

	@Test
	void knownAndUnknownAddressesGetTheSameAnswerS5() {
		Browser.Page form = this.browser.get("/r/lost-link");
		Browser.Page known = this.browser.submit(form, "/r/lost-link", Map.of("email", "ADA@example.com"));
		Browser.Page unknown = this.browser.submit(form, "/r/lost-link", Map.of("email", "nobody@example.com"));
		assertThat(known.status()).isEqualTo(200).isEqualTo(unknown.status());
		assertThat(known.heading()).isEqualTo("Check your e-mail");
		assertThat(known.body()).isEqualTo(unknown.body());
		assertThat(known.text()).doesNotContain("ADA", "ada@");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "ada", "ada@", "@example.com", "ada@example", "ada@example.com\r\nBcc: x@example.com",
			"ada@example.com,eve@example.com", "a b@example.com", "\u0000@example.com", "Ada <ada@example.com>" })
	void whatIsNoAddressIsSaidPlainlyAndKept(String typed) {
		Browser.Page page = this.browser.submit(this.browser.get("/r/lost-link"), "/r/lost-link",
				Map.of("email", typed));
		assertThat(page.html().title()).startsWith("Error: ");
		assertThat(page.html().select("#email-error").text()).contains("Enter an e-mail address");
		assertThat(page.html().select(".govuk-error-summary a[href=#email]")).hasSize(1);
	}

	@Test
	void pagesAreNotKeptNotIndexedAndSendNoAddress() {
		Browser.Page button = this.browser.get("/r/" + this.links.issue(this.request));
		for (Browser.Page page : List.of(button, enterAndConfirm(this.browser, this.request),
				this.browser.get("/r/lost-link"), this.browser.get("/r/page/" + UUID.randomUUID()))) {
			assertThat(page.header("Cache-Control")).contains("no-store");
			assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
			assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
			assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'none'")
				.doesNotContain("unsafe");
			assertThat(page.html().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
			assertThat(page.html().select("h1")).hasSize(1);
			assertThat(page.html().select("[style], script:not([src])")).isEmpty();
			assertThat(page.response().headers().allValues("Set-Cookie")).noneMatch((c) -> c.contains("JSESSIONID"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/r/", "/r/x", "/r/%00", "/r/page/", "/r/page/files/1", "/r/page/answer/files/%2e%2e",
			"/r/page/letters/x", "/r/..;/page", "/r/page;x=1" })
	void oddAddressesAreNotFoundOrRefusedNeverAFault(String path) {
		assertThat(new Browser(this.port).get(path).status()).isIn(400, 404);
		enterAndConfirm(this.browser, this.request);
		assertThat(this.browser.get(path).status()).isIn(400, 404, 303);
	}

	private int visits(UUID requestId) {
		return this.jdbc.sql("select count(*) from portal_visit where request_id = ?")
			.param(requestId)
			.query(Integer.class)
			.single();
	}

}
