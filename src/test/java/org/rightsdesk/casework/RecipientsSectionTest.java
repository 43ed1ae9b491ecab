package org.rightsdesk.casework;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.recipients.Recipients;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Requests;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.Visitor;

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
		assertThat(page.select("#recipients [data-round]").text()).isEqualTo("Erasure: the list is to be confirmed");
		Document told = desk.page(query, desk.clerk());
		assertThat(told.select("#recipients [data-round]").text()).startsWith("Erasure: confirmed on");
		assertThat(told.select("#recipients [data-state]").text()).contains("No answer yet", "Not told");
		assertThat(told.select("#recipients").text()).contains("Case 12").doesNotContain("Lovelace");
		assertThat(told.select("#recipients [data-reach]").text()).contains("The support desk, 01632 960222");
		assertThat(told.select("#recipients [data-recipient]:contains(Never had it)")).singleElement()
			.satisfies((one) -> assertThat(one.text()).contains("Not told").doesNotContain("Is told", "Is instructed"));
	}

	private static Map<String, String> takeOut(Document page) {
		String notice = page.select("#recipients form:has(input[value=TAKE_OUT]) input[name=notice]").first().val();
		return Map.of("action", "change-recipient", "notice", notice, "recipientDo", "TAKE_OUT", "recipientWhy",
				"Never had it");
	}

	@Test
	void answeredCaseSaysThatRecipientsArePendingAndIsNotOverdueN3() throws Exception {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.access("constituency-office", this.clock.instant()));
		walk.bean(RuntimeService.class)
			.startProcessInstanceByKey("involveRecipients", walk.reference(), Map.of("reference", walk.reference(),
					"organisation", "constituency-office", "right", "ERASURE", "lineId", walk.line().id().toString()));
		walk.runJobs();
		Recipients recipients = walk.bean(Recipients.class);
		recipients.describe(walk.id(), recipients.rounds(walk.id()).get(0).id(), "Case 12", "", "clerk");
		walk.clerk("userTask_confirmRecipients", "recipientsDecision", "CONFIRMED");
		CaseFileDesk desk = new CaseFileDesk(this.mvc, this.clock, "constituency-office");
		String query = "reference=" + walk.reference();
		assertThat(desk.page(query, desk.clerk()).select(".case-file__date").text()).doesNotContain("pending");
		walk.bean(Deadlines.class)
			.record(walk.line().id(), ClockEvent.at(ClockEventType.RESPONDED, this.clock.instant()));
		walk.bean(Requests.class).closeLine(walk.line().id(), Outcome.GRANTED, "system");
		walk.bean(Requests.class).close(walk.id(), "system");
		this.clock.advance(Duration.ofDays(60));
		try {
			assertThat(desk.page(query, desk.clerk()).select(".case-file__date").text())
				.contains("Answered, recipients pending")
				.doesNotContain("Overdue");
			String row = Visitor.staff(this.mvc, this.clock, "clerk", "case-handler", "constituency-office")
				.open("/staff/cases?reference=" + walk.reference())
				.page()
				.select("tbody tr")
				.text();
			assertThat(row).contains("Answered, recipients pending").doesNotContain("Overdue");
		}
		finally {
			this.clock.reset();
		}
	}

	@Test
	void whereAnOwnerActsInAProductThePageNamesThem() throws Exception {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.access("community-buying", this.clock.instant()));
		walk.bean(RuntimeService.class)
			.startProcessInstanceByKey("involveRecipients", walk.reference(), Map.of("reference", walk.reference(),
					"organisation", "community-buying", "right", "ERASURE", "lineId", walk.line().id().toString()));
		walk.runJobs();
		Recipients recipients = walk.bean(Recipients.class);
		recipients.describe(walk.id(), recipients.rounds(walk.id()).get(0).id(), "Member 12", "", "clerk");
		walk.clerk("userTask_confirmRecipients", "recipientsDecision", "CONFIRMED");
		CaseFileDesk desk = new CaseFileDesk(this.mvc, this.clock, "community-buying");
		String mailchimp = desk.page("reference=" + walk.reference(), desk.clerk())
			.select("#recipients [data-recipient]:contains(Mailchimp)")
			.text();
		assertThat(mailchimp).contains("Its owner has a task", "@community-buying.example.org");
	}

}
