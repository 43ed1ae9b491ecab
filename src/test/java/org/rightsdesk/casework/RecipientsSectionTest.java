package org.rightsdesk.casework;

import java.util.Map;
import java.util.UUID;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** Staff confirm who is told from the case file alone (N-3, L-8). */
@RightsdeskTest
class RecipientsSectionTest {

	@Autowired
	ApplicationContext context;

	@Autowired
	TestClock clock;

	@Autowired
	MockMvc mvc;

	@Test
	void listIsDescribedAndConfirmed() throws Exception {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.access("constituency-office", this.clock.instant()));
		UUID line = walk.line().id();
		walk.bean(RuntimeService.class)
			.startProcessInstanceByKey("involveRecipients", walk.reference(), Map.of("reference", walk.reference(),
					"organisation", "constituency-office", "right", "ERASURE", "lineId", line.toString()));
		walk.runJobs();
		CaseFileDesk desk = new CaseFileDesk(this.mvc, this.clock, "constituency-office");
		String query = "reference=" + walk.reference();
		Document page = desk.page(query, desk.clerk());
		assertThat(page.select("#recipients [data-recipient]")).hasSize(7);
		String round = page.select("#recipients input[name=round]").val();
		assertThat(desk
			.act(query, desk.clerk(),
					Map.of("action", "describe-records", "round", round, "records", "Case 12", "changed", ""))
			.getStatus()).isEqualTo(302);
		desk.act(query, desk.clerk(), takeOut(page));
		walk.clerk("userTask_confirmRecipients", "recipientsDecision", "CONFIRMED");
		Document told = desk.page(query, desk.clerk());
		assertThat(told.select("#recipients [data-state]").text()).contains("No answer yet", "Not told");
		assertThat(told.select("#recipients").text()).contains("Case 12").doesNotContain("Lovelace");
		assertThat(told.select("#recipients [data-recipient]:contains(Never had it)")).singleElement()
			.satisfies((one) -> assertThat(one.text()).contains("Not told").doesNotContain("Is told", "Is instructed"));
	}

	private static Map<String, String> takeOut(Document page) {
		String notice = page.select("#recipients form:has(input[value=TAKE_OUT]) input[name=notice]").first().val();
		return Map.of("action", "change-recipient", "notice", notice, "recipientDo", "TAKE_OUT", "recipientWhy",
				"Never had it");
	}

}
