package org.rightsdesk.casework;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jsoup.Jsoup;
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

	@Test
	void whatCameOfItIsEnteredWithItsDayAndAMistakeKeepsWhatWasTyped() throws Exception {
		CaseWalk walk = confirmed("constituency-office", "Case 12");
		CaseFileDesk desk = new CaseFileDesk(this.mvc, this.clock, "constituency-office");
		String query = "reference=" + walk.reference();
		String notice = desk.page(query, desk.clerk())
			.select("#recipients form:has(input[value=recipient-answer]) input[name=notice]")
			.first()
			.val();
		Map<String, String> typed = new HashMap<>(Map.of("action", "recipient-answer", "notice", notice,
				"recipientCame", "", "recipientWay", "PHONE", "recipientWords", "", "recipientPassedOn", "A hoster"));
		refused(desk, query, typed, "recipientCame", "Choose what came of it");
		typed.put("recipientCame", "CANNOT");
		Document again = refused(desk, query, typed, "recipientWords", "Write why it cannot be done");
		assertThat(again.select("#recipientPassedOn").text()).isEqualTo("A hoster");
		assertThat(again.select("#recipientWay [selected]").val()).isEqualTo("PHONE");
		assertThat(again.select("details[open] #recipientWords")).hasSize(1);
		typed.putAll(Map.of("recipientWords", "A court has it <b>", "recipientOn.day", "1", "recipientOn.month", "1",
				"recipientOn.year", "2099"));
		refused(desk, query, typed, "recipientOn", "This day lies in the future");
		typed.put("recipientOn.year", "2026");
		assertThat(desk.act(query, desk.clerk(), typed).getStatus()).isEqualTo(302);
		assertThat(desk.page(query, desk.clerk()).select("#recipients [data-answer]").text())
			.isEqualTo("1 January 2026, clerk, By phone: Cannot do it, or not all of it A court has it <b> "
					+ "Passed on to: A hoster");
	}

	private static Document refused(CaseFileDesk desk, String query, Map<String, String> typed, String field,
			String sentence) throws Exception {
		var response = desk.act(query, desk.clerk(), typed);
		assertThat(response.getStatus()).isEqualTo(400);
		Document page = Jsoup.parse(response.getContentAsString());
		assertThat(page.select(".govuk-error-summary a[href=#" + field + "]").text()).contains(sentence);
		assertThat(page.select("#" + field)).hasSize(1);
		return page;
	}

	private CaseWalk confirmed(String organisation, String records) {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.access(organisation, this.clock.instant()));
		walk.bean(RuntimeService.class)
			.startProcessInstanceByKey("involveRecipients", walk.reference(), Map.of("reference", walk.reference(),
					"organisation", organisation, "right", "ERASURE", "lineId", walk.line().id().toString()));
		walk.runJobs();
		Recipients recipients = walk.bean(Recipients.class);
		recipients.describe(walk.id(), recipients.rounds(walk.id()).get(0).id(), records, "", "clerk");
		return walk.clerk("userTask_confirmRecipients", "recipientsDecision", "CONFIRMED");
	}

	private static Map<String, String> takeOut(Document page) {
		String notice = page.select("#recipients form:has(input[value=TAKE_OUT]) input[name=notice]").first().val();
		return Map.of("action", "change-recipient", "notice", notice, "recipientDo", "TAKE_OUT", "recipientWhy",
				"Never had it");
	}

	@Test
	void answeredCaseSaysThatRecipientsArePendingAndIsNotOverdueN3() throws Exception {
		CaseWalk walk = confirmed("constituency-office", "Case 12");
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
		CaseWalk walk = confirmed("community-buying", "Member 12");
		CaseFileDesk desk = new CaseFileDesk(this.mvc, this.clock, "community-buying");
		String mailchimp = desk.page("reference=" + walk.reference(), desk.clerk())
			.select("#recipients [data-recipient]:contains(Mailchimp)")
			.text();
		assertThat(mailchimp).contains("Its owner has a task", "@community-buying.example.org");
	}

}
