package org.rightsdesk.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.marketing.MessageKind;
import org.rightsdesk.marketing.StopSource;
import org.rightsdesk.marketing.Suppressions;
import org.rightsdesk.marketing.UnsubscribeLinks;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SecondSecret;
import org.rightsdesk.testing.Browser;
import org.rightsdesk.testing.RightsdeskTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * M-1: the link in a mail, with its page and as one click of a mail program (RFC 8058).
 */
@RightsdeskTest
class UnsubscribePagesTest {

	@LocalServerPort
	private int port;

	@Autowired
	private UnsubscribeLinks links;

	@Autowired
	private Organisations organisations;

	@Autowired
	private Suppressions suppressions;

	@Autowired
	private Requests requests;

	@Autowired
	private Letters letters;

	@Autowired
	private SecondSecret secondSecret;

	@Test
	void openingTheLinkStopsNothingAndTheButtonDoes() {
		Browser browser = new Browser(this.port);
		String path = path("community-buying", "button@example.com");
		Document page = Jsoup.parse(browser.get(path).body());
		assertThat(page.select("main form button").eachText()).containsExactly("Stop");
		assertThat(page.text()).doesNotContain("button@example.com").contains("it costs nothing");
		assertThat(goes("community-buying", "button@example.com", MessageKind.MARKETING)).as("only opened").isTrue();
		var stopped = browser.submit(path, path, Map.of());
		assertThat(stopped.statusCode()).isEqualTo(200);
		assertThat(Jsoup.parse(stopped.body()).select("h1").text()).isEqualTo("It has stopped");
		assertThat(goes("community-buying", "button@example.com", MessageKind.SERVICE)).isFalse();
		var request = this.requests.openByEmail("button@example.com").get(0);
		assertThat(this.secondSecret.attempt(this.requests.requester(request.id()),
				Jsoup.parse(stopped.body()).select("#code").text()))
			.isEqualTo(SecondSecret.Attempt.RIGHT);
		assertThat(Jsoup.parse(browser.submit(path, path, Map.of()).body()).select("#code")).as("clicked again")
			.isEmpty();
	}

	@Test
	void theClickIsACaseWithOneLineThatIsOnTheListAtOnce() {
		String path = path("repairs-service", "case@example.com");
		assertThat(oneClick(path)).isEqualTo(200);
		var request = this.requests.openByEmail("case@example.com").get(0);
		List<RequestLine> lines = this.requests.lines(request.id());
		assertThat(lines).extracting(RequestLine::right).containsExactly(Right.OBJECTION_MARKETING);
		UUID line = lines.get(0).id();
		assertThat(this.suppressions.of(line)).singleElement()
			.satisfies((one) -> assertThat(one.source()).isEqualTo(StopSource.UNSUBSCRIBE_LINK));
		assertThat(this.letters.of(request.id())).as("the page said it already").isEmpty();
		assertThat(oneClick(path)).as("clicked again").isEqualTo(200);
		assertThat(this.requests.openByEmail("case@example.com")).hasSize(1);
	}

	@Test
	void oneClickNeedsNeitherCookieNorTokenOfAFormButTheButtonDoes() {
		String path = path("repairs-service", "csrf@example.com");
		assertThat(post(path, "other=1")).isEqualTo(403);
		assertThat(goes("repairs-service", "csrf@example.com", MessageKind.MARKETING)).isTrue();
		assertThat(oneClick(path)).isEqualTo(200);
		assertThat(goes("repairs-service", "csrf@example.com", MessageKind.MARKETING)).isFalse();
	}

	@Test
	void aTokenThatIsNotOursOrOfAnotherOrganisationStopsNothing() {
		String path = path("repairs-service", "other@example.com");
		assertThat(oneClick(path.replace("repairs-service", "trade-body"))).isEqualTo(404);
		assertThat(oneClick(path.substring(0, path.length() - 2))).isEqualTo(404);
		assertThat(oneClick("/trade-body/unsubscribe/x")).isEqualTo(404);
		assertThat(goes("repairs-service", "other@example.com", MessageKind.MARKETING)).isTrue();
		var refused = new Browser(this.port).submit("/trade-body/unsubscribe/x", "/trade-body/unsubscribe/x", Map.of());
		assertThat(refused.statusCode()).isEqualTo(404);
		assertThat(Jsoup.parse(refused.body()).select("main li").eachText())
			.containsExactlyElementsOf(this.organisations.get("trade-body").marketing().howToStop());
	}

	@Test
	void theAddressIsNotInTheLinkAndTheSameOneHasTheSameLink() {
		String path = path("trade-body", "Same@Example.com");
		assertThat(path).isEqualTo(path("trade-body", " same@example.com")).doesNotContainIgnoringCase("same");
		assertThat(path).isNotEqualTo(path("trade-body", "another@example.com"));
	}

	@Test
	void writeToMeDifferently() {
		Browser browser = new Browser(this.port);
		String address = "wish@members.example.com";
		String path = path("community-buying", address);
		Document done = Jsoup.parse(browser.submit(path, path, Map.of()).body());
		assertThat(done.select("input[name=wish]").eachAttr("value")).containsExactly("NOTHING", "SERVICE_ONLY",
				"POST_ONLY", "AGAIN");
		String csrf = done.select("input[name=_csrf]").get(0).val();
		assertThat(Jsoup.parse(wish(browser, path, "")).select(".govuk-error-summary li").text())
			.isEqualTo("Choose how we should write to you");
		assertThat(csrf).isNotEmpty();
		wish(browser, path, "SERVICE_ONLY");
		assertThat(goes("community-buying", address, MessageKind.SERVICE)).isTrue();
		assertThat(goes("community-buying", address, MessageKind.MARKETING)).isFalse();
		wish(browser, path, "AGAIN");
		assertThat(goes("community-buying", address, MessageKind.MARKETING)).isTrue();
	}

	@Test
	void m1AClickAfterAChoiceStopsAllAgain() {
		Browser browser = new Browser(this.port);
		String path = path("community-buying", "again@members.example.com");
		browser.submit(path, path, Map.of());
		wish(browser, path, "SERVICE_ONLY");
		browser.submit(path, path, Map.of());
		assertThat(goes("community-buying", "again@members.example.com", MessageKind.SERVICE)).isFalse();
	}

	@Test
	void serviceMailIsNoChoiceWhereItGoesOnAnyway() {
		Browser browser = new Browser(this.port);
		String path = path("repairs-service", "choice@example.com");
		assertThat(
				Jsoup.parse(browser.submit(path, path, Map.of()).body()).select("input[name=wish]").eachAttr("value"))
			.containsExactly("NOTHING", "POST_ONLY", "AGAIN");
	}

	private String wish(Browser browser, String path, String choice) {
		return browser.submit(path, path + "/wish", Map.of("wish", choice)).body();
	}

	private int oneClick(String path) {
		return post(path, "List-Unsubscribe=One-Click");
	}

	private int post(String path, String body) {
		return new Browser(this.port).send("POST", path, body, "Content-Type", "application/x-www-form-urlencoded")
			.statusCode();
	}

	private boolean goes(String organisation, String address, MessageKind kind) {
		return this.suppressions.allows(this.organisations.get(organisation), address, kind);
	}

	private String path(String slug, String address) {
		Organisation organisation = this.organisations.get(slug);
		String link = this.links.link(organisation, address);
		return link.substring(link.indexOf("/" + slug));
	}

}
