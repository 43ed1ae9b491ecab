package org.rightsdesk.portal;

import java.time.Instant;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.request.AccessLinks;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.FeeWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Received on Tuesday 5 May 2026; asked for a fee on 8 May, to be paid until 8 June. */
@RightsdeskTest
class FeePageTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-05-05T08:00:00Z");

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext context;

	@Autowired
	TestClock clock;

	Browser browser;

	@BeforeEach
	void setClock() {
		this.clock.set(RECEIVED_AT);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void whatIsToPayWhyAndUntilWhenWithAWayToPayAndWaysOut() {
		Document page = open(asked("repairs-service"));
		assertThat(page.select("[data-fee]").text()).contains("The fee is £29.00", "until the end of 8 June 2026",
				FeeWalk.REASON, "Time of our staff: 90 minutes, at £16.00 an hour, £24.00");
		var pay = page.select("[data-fee] a[role=button]");
		assertThat(pay.text()).isEqualTo("Pay on the site of Lowmuir Repairs");
		assertThat(pay.attr("href")).isEqualTo("https://repairs-service.example.org/pay");
		assertThat(page.select("[data-status]").text()).isEqualTo("We asked you for a fee");
		assertThat(page.select("[data-due]")).as("time has not started").isEmpty();
		for (String way : page.select("[data-fee] li a").eachAttr("href")) {
			assertThat(this.browser.get(way).status()).as(way).isEqualTo(200);
		}
		assertThat(page.select("[data-fee] li a").eachAttr("href")).hasSize(3).contains("/r/page/withdraw");
	}

	@Test
	void whereTheOrganisationHasNoPageToPayOnThereIsNoButton() {
		FeeWalk fee = asked("community-buying");
		Document page = open(fee);
		assertThat(page.select("[data-fee] a[role=button]")).isEmpty();
		assertThat(page.select("[data-fee]").text()).contains("Example Community Bank",
				"Please quote your reference " + fee.walk().reference());
	}

	@Test
	void beforeTheLetterHasLeftThereIsNothingToPay() {
		FeeWalk fee = submit("community-buying").at("2026-05-08T10:00:00Z").charge();
		assertThat(open(fee).select("[data-fee]")).isEmpty();
	}

	@Test
	void whoAsksForLessIsHeardAndWhoPaidSeesNoFeeAnyMore() {
		FeeWalk fee = asked("community-buying");
		open(fee);
		this.browser.submit(this.browser.get("/r/page/message"), "/r/page/message",
				Map.of("body", "Only my orders of this year, please"));
		assertThat(this.context.getBean(Messages.class).of(fee.walk().id())).singleElement()
			.satisfies((message) -> assertThat(message.body()).startsWith("Only my orders"));
		fee.at("2026-05-20T10:00:00Z").pay("2026-05-20");
		Document page = open(fee);
		assertThat(page.select("[data-fee]")).isEmpty();
		assertThat(page.select("[data-status]").text()).isEqualTo("We are working on it");
		assertThat(page.select("[data-due]").text()).isEqualTo("22 June 2026");
		assertThat(page.select("[data-message]").text()).contains("We have your payment of 20 May 2026");
	}

	@Test
	void whoWithdrawsIsAskedNoMore() {
		FeeWalk fee = asked("community-buying");
		open(fee);
		this.browser.submit(this.browser.get("/r/page/withdraw"), "/r/page/withdraw", Map.of());
		fee.walk().runJobs();
		assertThat(fee.walk().line().outcome()).isEqualTo(Outcome.WITHDRAWN);
		assertThat(this.browser.get("/r/page").html().select("[data-fee]")).isEmpty();
	}

	@Test
	void x12AfterTheLapseThePageSaysThatPayingOpensTheRequestAgain() {
		FeeWalk fee = asked("repairs-service");
		fee.at("2026-05-23T10:00:00Z").at("2026-06-09T10:00:00Z").close().at("2026-08-03T10:00:00Z");
		Document page = open(fee);
		assertThat(page.select("[data-status]").text()).contains("because the fee was not paid");
		assertThat(page.select("[data-fee]").text()).contains("You can still pay it", "£29.00");
		assertThat(page.select("[data-fee] a[href=/r/page/withdraw]")).isEmpty();
	}

	private FeeWalk asked(String organisation) {
		return submit(organisation).at("2026-05-08T10:00:00Z").charge().deliver();
	}

	private FeeWalk submit(String organisation) {
		return new FeeWalk(CaseWalk.submit(this.context, Submissions.access(organisation, RECEIVED_AT)));
	}

	private Document open(FeeWalk fee) {
		this.browser = new Browser(this.port);
		String path = "/r/" + this.context.getBean(AccessLinks.class).issue(fee.walk().id());
		this.browser.submit(this.browser.get(path), path, Map.of());
		Browser.Page page = this.browser.get("/r/page");
		if (page.html().selectFirst("form[action=/r/page/confirm]") != null) {
			this.browser.submit(page, "/r/page/confirm", Map.of("answer", "me"));
		}
		return this.browser.get("/r/page").html();
	}

}
