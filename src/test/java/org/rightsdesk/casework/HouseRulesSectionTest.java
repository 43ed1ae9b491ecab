package org.rightsdesk.casework;

import java.time.Instant;
import java.util.List;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

/** Law.md 2.2: the special rules of a notice reach whoever works on the case. */
@RightsdeskTest
class HouseRulesSectionTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private TestClock clock;

	@ParameterizedTest
	@CsvSource({ "community-buying, ACCESS, notes; asked to stay anonymous, mailing list the same day",
			"community-buying, OBJECTION_MARKETING, mailing list the same day, notes",
			"trade-body, ACCESS, Search the recordings; aggregated figures, nothing",
			"trade-body, RECTIFICATION, , recordings",
			"recruitment-agency, ACCESS, notice for candidates; paragraph 24; private person; profile, nothing",
			"recruitment-agency, ERASURE, private person; to the controller at once, paragraph 24",
			"repairs-service, ACCESS, Search the recordings, training set",
			"repairs-service, ERASURE, training set and its next training run, Search the recordings",
			"repairs-service, OBJECTION, training set and its next training run, same working day",
			"constituency-office, OBJECTION, No balancing; two people; paragraph 23, bodies to which",
			"constituency-office, RECIPIENT_INFO, bodies to which this person's case, No balancing" })
	void theRulesAboutTheRightsOfTheCaseAreShown(String organisation, Right right, String shown, String other)
			throws Exception {
		String page = rules(submit(organisation, right));
		for (String words : List.of((shown != null) ? shown.split("; ") : new String[0])) {
			assertThat(page).contains(words);
		}
		assertThat(page).doesNotContain(other);
	}

	@Test
	void anOwnerReadsTheRulesAboutTheirSystems() throws Exception {
		CaseWalk walk = submit("repairs-service", Right.ACCESS).enough();
		CaseFileDesk desk = desk("repairs-service");
		String telephony = "repairs-service:system:telephony";
		assertThat(desk.page("task=" + search(walk, telephony), desk.staff("owner", telephony))
			.select("#house-rules li")
			.eachText()).singleElement().asString().contains("listen before you release it");
		String repairs = "repairs-service:system:repairs-desk";
		assertThat(desk.page("task=" + search(walk, repairs), desk.staff("owner", repairs))
			.select("#house-rules, nav a[href='#house-rules']")).isEmpty();
	}

	private static String search(CaseWalk walk, String owner) {
		return walk.bean(TaskService.class)
			.createTaskQuery()
			.processInstanceBusinessKey(walk.reference())
			.taskDefinitionKey("userTask_searchSystem")
			.taskCandidateGroup(owner)
			.list()
			.stream()
			.map(Task::getId)
			.findFirst()
			.orElseThrow();
	}

	private String rules(CaseWalk walk) throws Exception {
		CaseFileDesk desk = desk(walk.request().organisation());
		return desk.page("reference=" + walk.reference(), desk.clerk()).select("#house-rules").text();
	}

	private CaseFileDesk desk(String organisation) {
		return new CaseFileDesk(this.mvc, this.clock, organisation);
	}

	private CaseWalk submit(String organisation, Right right) {
		return CaseWalk.submit(this.context, Submissions.of(organisation, Instant.now(),
				new NewParty("Ada Lovelace", "ada@rules.example.com", "", "", "", ""), right));
	}

}
