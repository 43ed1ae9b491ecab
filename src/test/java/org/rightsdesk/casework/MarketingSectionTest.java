package org.rightsdesk.casework;

import java.time.Instant;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.rightsdesk.request.Detail;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** What the Case file shows of a marketing stop (M-1, M-3). */
@RightsdeskTest
class MarketingSectionTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private TestClock clock;

	@Test
	void showsWhatIsOnTheListAndWhatGoesOn() throws Exception {
		Document page = page(new NewParty("<b>Ada", "Listed@section.example.com", "01632 960000", "", "", ""),
				Right.ACCESS, Right.OBJECTION_MARKETING);
		assertThat(page.select("#marketing [data-stopped] strong").eachText())
			.containsExactly("listed@section.example.com", "01632960000", "01632960000");
		assertThat(page.select("#marketing").text()).contains("by a request", "a purchase, a repair");
		assertThat(page.select("nav a[href=#marketing]")).hasSize(1);
	}

	@Test
	void saysWhetherAnAccountIsClosedWithIt() throws Exception {
		NewParty ada = new NewParty("Ada", "closes@section.example.com", "", "", "", "");
		var own = Submissions.of("community-buying", Instant.now(), ada, Right.OBJECTION_MARKETING);
		CaseWalk closing = CaseWalk.submit(this.context, Submissions.saying(own, Map.of(Detail.CLOSE_ACCOUNT, "YES")));
		CaseWalk staying = CaseWalk.submit(this.context, own);
		CaseFileDesk desk = new CaseFileDesk(this.mvc, this.clock, "community-buying");
		assertThat(desk.page("reference=" + closing.reference(), desk.clerk()).select("#marketing [data-closing]"))
			.hasSize(1);
		assertThat(desk.page("reference=" + staying.reference(), desk.clerk()).select("#marketing [data-closing]"))
			.isEmpty();
	}

	@Test
	void saysWhereNoAddressIsKnownAndIsNotThereForOtherRights() throws Exception {
		assertThat(page(new NewParty("Ada", "", "", "", "", ""), Right.OBJECTION_MARKETING)
			.select("#marketing [data-unlisted]")).hasSize(1);
		assertThat(page(new NewParty("Ada", "a@section.example.com", "", "", "", ""), Right.ACCESS)
			.select("#marketing, nav a[href=#marketing]")).isEmpty();
	}

	private Document page(NewParty person, Right... rights) throws Exception {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.of("repairs-service", Instant.now(), person, rights));
		CaseFileDesk desk = new CaseFileDesk(this.mvc, this.clock, "repairs-service");
		return desk.page("reference=" + walk.reference(), desk.clerk());
	}

}
