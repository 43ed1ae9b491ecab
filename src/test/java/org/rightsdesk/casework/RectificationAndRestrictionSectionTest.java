package org.rightsdesk.casework;

import java.time.Instant;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.rectification.Rectifications;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Right;
import org.rightsdesk.restriction.DataRestriction;
import org.rightsdesk.restriction.DataRestrictions;
import org.rightsdesk.restriction.RestrictionGround;
import org.rightsdesk.restriction.RestrictionRequests;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** Art. 16 and 18 in the Case file. */
@RightsdeskTest
class RectificationAndRestrictionSectionTest {

	@Autowired
	ApplicationContext context;

	@Autowired
	MockMvc mvc;

	@Autowired
	TestClock clock;

	@BeforeEach
	void monday() {
		this.clock.set(Instant.parse("2026-03-02T09:00:00Z"));
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void staffWriteWhatIsWrongAndWhatEachSystemChanges() throws Exception {
		CaseWalk walk = submit(Right.RECTIFICATION);
		CaseFileDesk desk = desk();
		String query = "reference=" + walk.reference();
		assertThat(desk.act(query, desk.clerk(), Map.of("action", "write-claim", "wrong", "")).getStatus())
			.isEqualTo(400);
		desk.act(query, desk.clerk(),
				Map.of("action", "write-claim", "wrong", "<b>Lovelase</b>", "correct", "Lovelace", "evidence", ""));
		String system = walk.bean(Organisations.class).get("trade-body").systems().get(0).id();
		assertThat(desk.act(query, desk.clerk(), Map.of("action", "write-correction", "system", "none", "becomes", "x"))
			.getStatus()).isEqualTo(400);
		desk.act(query, desk.clerk(),
				Map.of("action", "write-correction", "system", system, "was", "Lovelase", "becomes", "Lovelace"));
		desk.act(query, desk.clerk(), Map.of("action", "write-verification", "statement", "Spelt otherwise"));
		Document page = desk.page(query, desk.clerk());
		assertThat(page.select("#rectification [data-value=wrong]").text()).isEqualTo("<b>Lovelase</b>");
		assertThat(page.select("#rectification [data-value=statement]").text()).isEqualTo("Spelt otherwise");
		assertThat(page.select("#rectification [data-change]").text()).contains("Lovelase", "Lovelace");
		assertThat(page.select("nav a[href=#rectification]")).hasSize(1);
		desk.act(query, desk.clerk(), Map.of("action", "drop-correction", "system", system));
		assertThat(walk.bean(Rectifications.class).of(walk.line().id()).changes()).isEmpty();
	}

	@Test
	void officerPreparesTheEndOfARestrictionAndAHandlerDoesNot() throws Exception {
		CaseWalk walk = submit(Right.RESTRICTION);
		CaseFileDesk desk = desk();
		String query = "reference=" + walk.reference();
		desk.act(query, desk.clerk(), Map.of("action", "write-restriction", "restrictionGround", "NEEDED_FOR_CLAIM",
				"what", "Your orders", "restrictLess", "", "notMet", ""));
		assertThat(walk.bean(RestrictionRequests.class).of(walk.line().id()).ground())
			.isEqualTo(RestrictionGround.NEEDED_FOR_CLAIM);
		DataRestrictions restrictions = walk.bean(DataRestrictions.class);
		restrictions.begin(walk.line().id(), RestrictionGround.NEEDED_FOR_CLAIM, "clerk");
		String id = restrictions.of(walk.id()).get(0).id().toString();
		Map<String, String> end = Map.of("action", "end-restriction", "restriction", id, "reason", "CLAIM_ENDED");
		assertThat(desk.page(query, desk.clerk()).select("#restriction [data-end]")).isEmpty();
		assertThat(desk.act(query, desk.clerk(), end).getStatus()).isEqualTo(404);
		desk.act(query, desk.officer(), end);
		walk.runJobs();
		Document decide = desk.page("task=" + walk.task("userTask_decideLift").getId(), desk.officer());
		assertThat(decide.text()).contains("Write when the restriction ends");
		assertThat(desk.page(query, desk.officer()).select("#restriction [data-state]").text()).isEqualTo("Is to end");
		assertThat(desk.act(query, desk.officer(), lift(id, "2")).getStatus()).as("today").isEqualTo(400);
		desk.act(query, desk.officer(), lift(id, "9"));
		assertThat(restrictions.of(walk.id())).singleElement()
			.extracting(DataRestriction::lift)
			.matches((lift) -> lift.drafted());
		assertThat(desk.page(query, desk.officer()).select("#restriction [data-lift]").text()).contains("9 March 2026",
				"It is decided", "The newsletter");
	}

	private static Map<String, String> lift(String id, String day) {
		return Map.of("action", "draft-lift", "restriction", id, "liftOn.day", day, "liftOn.month", "3", "liftOn.year",
				"2026", "liftBecause", "It is decided.", "resumes", "The newsletter");
	}

	private CaseWalk submit(Right right) {
		return CaseWalk
			.submit(this.context, Submissions.of("trade-body", this.clock.instant(),
					new NewParty("Ada Lovelace", "ada@example.com", "", "", "", ""), right))
			.enough();
	}

	private CaseFileDesk desk() {
		return new CaseFileDesk(this.mvc, this.clock, "trade-body");
	}

}
