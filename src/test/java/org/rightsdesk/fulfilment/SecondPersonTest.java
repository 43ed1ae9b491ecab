package org.rightsdesk.fulfilment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.TaskService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.assessment.Finding;
import org.rightsdesk.assessment.Assessments;
import org.rightsdesk.assessment.AssessmentEntries;
import org.rightsdesk.assessment.Assessment.Words;
import org.rightsdesk.engine.StaffAccount;
import org.rightsdesk.engine.StaffAuthentication;
import org.rightsdesk.engine.StaffDirectory;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.engine.StaffTasks;
import org.rightsdesk.request.Restrictions;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * X-11 in an organisation that has every answer approved, with a deputy from 9 to 13
 * March.
 */
@RightsdeskTest
@TestPropertySource(properties = "rightsdesk.organisations=" + SecondPersonTest.ORGANISATIONS)
class SecondPersonTest {

	private static final String SLUG = "every-answer";

	private static final String APPROVE = "userTask_approveAnswer";

	private static final String BEFORE = "2026-03-08T23:59:59Z";

	private static final String FIRST = "2026-03-09T00:00:00Z";

	private static final String LAST = "2026-03-13T23:59:59Z";

	private static final String AFTER = "2026-03-14T00:00:00Z";

	static final String ORGANISATIONS = "target/organisations-every-answer";

	static {
		writeOrganisation();
	}

	@Autowired
	ApplicationContext context;

	@Autowired
	TestClock clock;

	@Autowired
	MockMvc mvc;

	@Autowired
	StaffTasks staffTasks;

	@Autowired
	Decisions decisions;

	@Autowired
	TaskService tasks;

	@Autowired
	StaffDirectory directory;

	@BeforeEach
	void setClock() {
		this.clock.set(Instant.parse("2026-03-02T09:00:00Z"));
		this.directory.keepTrialPerson(new StaffAccount("deputy", "Robin", "Deputy", "deputy@example.org",
				Set.of("case-handler"), Set.of(SLUG)), "trial");
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void everyAnswerIsApprovedWhereTheOrganisationSaysSo() throws Exception {
		CaseWalk walk = prepared("clerk");
		assertThat(walk.tasks()).containsExactly(APPROVE);
		assertThat(page(walk, staff("clerk", "case-handler")).select("#decision li").eachText())
			.contains("This organisation has every answer approved.");
	}

	@Test
	void aDeputyApprovesFromTheFirstToTheLastDay() {
		CaseWalk walk = prepared("clerk");
		refused(walk, BEFORE);
		refused(walk, AFTER);
		this.clock.set(Instant.parse(FIRST));
		this.tasks.claim(walk.task(APPROVE).getId(), "deputy");
		this.clock.set(Instant.parse(LAST));
		this.staffTasks.complete(walk.task(APPROVE).getId(), deputy(), Map.of("approval", "APPROVED"));
		assertThat(this.decisions.of(walk.line().id()).orElseThrow().approvedBy()).isEqualTo("deputy");
	}

	@Test
	void aDeputyApprovesAnAssessmentOnTheSameDays() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.access(SLUG, this.clock.instant()));
		UUID line = walk.line().id();
		walk.bean(Assessments.class).open(line, "A hunch", "clerk");
		AssessmentEntries entries = walk.bean(AssessmentEntries.class);
		entries.find(line, Finding.NOT_PERSONAL_DATA, false, "clerk");
		entries.write(line, new Words("It is about a company.", "", "", "", ""), "clerk");
		walk.clerk("userTask_checkIdentity", "identityDecision", "ASSESS_FIRST");
		walk.clerk("userTask_assessRequest", "assessmentDecision", "NOT_OURS");
		String task = walk.task("userTask_approveAssessment").getId();
		this.clock.set(Instant.parse(AFTER));
		assertThatIllegalStateException()
			.isThrownBy(() -> this.staffTasks.complete(task, deputy(), Map.of("assessmentApproval", "APPROVED")));
		this.clock.set(Instant.parse(LAST));
		this.staffTasks.complete(task, deputy(), Map.of("assessmentApproval", "APPROVED"));
		walk.runJobs();
		assertThat(walk.task("userTask_approveAssessment")).isNull();
	}

	@Test
	void aDeputyIsNamedWhereTheCaseIsRestricted() {
		CaseWalk walk = prepared("clerk");
		walk.bean(Restrictions.class).restrict(walk.id(), Set.of("clerk", "officer"), "officer");
		this.clock.set(Instant.parse(FIRST));
		String task = walk.task(APPROVE).getId();
		assertThatThrownBy(() -> this.tasks.claim(task, "deputy")).hasMessageContaining("restricted to named people");
		assertThatIllegalStateException()
			.isThrownBy(() -> this.staffTasks.complete(task, deputy(), Map.of("approval", "APPROVED")))
			.withMessage("This case is restricted to named people.");
	}

	@Test
	void whatADeputyClaimedIsNotTheirsToApproveAfterTheLastDay() {
		CaseWalk walk = prepared("clerk");
		this.clock.set(Instant.parse(LAST));
		this.tasks.claim(walk.task(APPROVE).getId(), "deputy");
		this.clock.set(Instant.parse(AFTER));
		notYours(walk);
	}

	@Test
	void whoPreparedTheAnswerCannotApproveItAsADeputy() {
		CaseWalk walk = prepared("deputy");
		this.clock.set(Instant.parse(FIRST));
		String task = walk.task(APPROVE).getId();
		assertThatThrownBy(() -> this.tasks.claim(task, "deputy")).hasMessageContaining("You prepared this answer");
		assertThatIllegalStateException()
			.isThrownBy(() -> this.staffTasks.complete(task, deputy(), Map.of("approval", "APPROVED")))
			.withMessageContaining("You prepared this answer");
	}

	@Test
	void aDeputyIsACaseHandlerOfThisOrganisation() {
		CaseWalk walk = prepared("clerk");
		this.clock.set(Instant.parse(FIRST));
		StaffMember owner = new StaffMember("deputy", Set.of(SLUG + ":system:mailboxes"), Set.of(SLUG));
		assertThatIllegalStateException()
			.isThrownBy(
					() -> this.staffTasks.complete(walk.task(APPROVE).getId(), owner, Map.of("approval", "APPROVED")))
			.withMessageContaining("Only a data protection officer");
	}

	@Test
	void aDeputyIsNothingElseOfAnOfficer() throws Exception {
		CaseWalk walk = prepared("clerk");
		String task = walk.task(APPROVE).getId();
		assertThat(act(staff("deputy", "case-handler"), task, "draft-return", "returnBecause", "Add the orders"))
			.isEqualTo(404);
		this.clock.set(Instant.parse(FIRST));
		assertThat(act(staff("clerk", "case-handler"), task, "draft-return", "returnBecause", "Add the orders"))
			.isEqualTo(404);
		assertThat(act(staff("deputy", "case-handler"), task, "record-authority", "authority", "Seen")).isEqualTo(404);
		assertThat(act(staff("deputy", "case-handler"), task, "draft-return", "returnBecause", "Add the orders"))
			.isEqualTo(302);
		this.staffTasks.complete(task, deputy(), Map.of("approval", "RETURNED"));
		assertThat(this.decisions.of(walk.line().id()).orElseThrow().returnedBecause()).isEqualTo("Add the orders");
	}

	/** Before the application starts, which reads it. */
	private static void writeOrganisation() {
		try {
			String file = Files.readString(Path.of("src/main/resources/organisations/community-buying.yaml"));
			Files.writeString(Files.createDirectories(Path.of(ORGANISATIONS)).resolve(SLUG + ".yaml"),
					file.replace("slug: community-buying", "slug: " + SLUG)
						.replace("approval: when-anything-is-left-out\ndeputies: []\n", """
								approval: always
								deputies:
								  - {username: deputy, from: 2026-03-09, until: 2026-03-13}
								"""));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void refused(CaseWalk walk, String moment) {
		this.clock.set(Instant.parse(moment));
		assertThatThrownBy(() -> this.tasks.claim(walk.task(APPROVE).getId(), "deputy"))
			.hasMessageContaining("Only a data protection officer");
		notYours(walk);
	}

	private void notYours(CaseWalk walk) {
		assertThatIllegalStateException().isThrownBy(
				() -> this.staffTasks.complete(walk.task(APPROVE).getId(), deputy(), Map.of("approval", "APPROVED")))
			.withMessageContaining("Only a data protection officer");
	}

	/** Nothing is held, which elsewhere needs nobody else. */
	private CaseWalk prepared(String by) {
		return CaseWalk.submit(this.context, Submissions.access(SLUG, this.clock.instant()))
			.searchOnly("mailboxes")
			.enough()
			.search("NOTHING_HELD")
			.complete("userTask_reviewMaterial", by, "case-handler", Map.of("reviewOutcome", "NO_DATA_HELD"));
	}

	private static StaffMember deputy() {
		return new StaffMember("deputy", Set.of("case-handler"), Set.of(SLUG));
	}

	private Document page(CaseWalk walk, RequestPostProcessor who) throws Exception {
		return Jsoup.parse(this.mvc.perform(get("/staff/case-file").param("reference", walk.reference()).with(who))
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

	private int act(RequestPostProcessor who, String task, String action, String field, String typed) throws Exception {
		return this.mvc
			.perform(post("/staff/case-file").param("task", task)
				.param("action", action)
				.param(field, typed)
				.with(who)
				.with(csrf()))
			.andReturn()
			.getResponse()
			.getStatus();
	}

	private RequestPostProcessor staff(String name, String group) {
		return authentication(
				new StaffAuthentication(new StaffMember(name, Set.of(group), Set.of(SLUG)), this.clock.instant()));
	}

}
