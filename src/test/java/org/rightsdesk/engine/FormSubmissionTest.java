package org.rightsdesk.engine;

import java.net.http.HttpResponse;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.testing.Browser;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** Completing a task over the network, as Tasklist does it. */
@EngineTest
class FormSubmissionTest {

	private static final String TASK = "/camunda/api/engine/engine/default/task/";

	@LocalServerPort
	int port;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	TaskForms forms;

	Browser clerk;

	Task task;

	@BeforeEach
	void claim() {
		this.task = FixtureProcess.start(this.runtime, this.tasks, "trade-body", FixtureProcess.newReference());
		this.clerk = Browser.signedIn(this.port, "t-clerk", FixtureProcess.PASSWORD);
		assertThat(
				this.clerk.json("POST", TASK + this.task.getId() + "/claim", "{\"userId\":\"t-clerk\"}").statusCode())
			.isEqualTo(204);
	}

	@AfterEach
	void nothingMissing() {
		FixtureProcess.missing = List.of();
		FixtureProcess.refusal = null;
	}

	@Test
	void aJobThatTouchedTheTaskInTheSameMomentIsSaidInPlainWords() throws Exception {
		MockHttpServletRequest claim = new MockHttpServletRequest("POST", "");
		claim.setServletPath(TASK.substring("/camunda".length()) + this.task.getId() + "/claim");
		MockHttpServletResponse answer = new MockHttpServletResponse();
		new FormSubmissionFilter(this.forms).doFilter(claim, answer, (asked, engine) -> {
			((HttpServletResponse) engine).setStatus(500);
			engine.getWriter().write("{\"message\":\"ENGINE-03005 Execution of 'UPDATE TaskEntity' failed.\"}");
		});
		assertThat(answer.getStatus()).isEqualTo(409);
		assertThat(answer.getContentAsString()).contains("Please try again").doesNotContain("ENGINE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "submit-form", "complete" })
	void takesAnAnswerThatTheFormOffers(String how) {
		assertThat(this.clerk.get(TASK + this.task.getId() + "/deployed-form").statusCode()).isEqualTo(200);
		assertThat(submit(how, "{\"fixtureDecision\":{\"value\":\"ENOUGH\"},\"fixtureChannel\":{\"value\":null}}")
			.statusCode()).isEqualTo(204);
		assertThat(open()).isFalse();
		assertThat(FixtureProcess.lastCompleted.username()).isEqualTo("t-clerk");
		assertThat(FixtureProcess.lastCompleted.groups()).containsExactly("case-handler");
		assertThat(FixtureProcess.lastCompleted.codes()).containsEntry("fixtureDecision", "ENOUGH")
			.containsKey("reference");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"fixtureDecision\":{\"value\":\"ENOUGH\"},\"reference\":{\"value\":\"other\"}}",
			"{\"fixtureDecision\":{\"value\":\"ENOUGH\"},\"lineCount\":{\"value\":9,\"type\":\"Integer\"}}",
			"{\"fixtureDecision\":{\"value\":\"REFUSE\"}}", "{\"fixtureDecision\":{\"value\":\"enough\"}}",
			"{\"fixtureDecision\":{\"value\":true}}", "{\"fixtureDecision\":{\"value\":[\"ENOUGH\"]}}",
			"{\"fixtureDecision\":{\"value\":\"ENOUGH\"},\"fixtureChannel\":{\"value\":\"Jo Bloggs\"}}",
			"{\"fixtureDecision\":{\"value\":null}}", "{}" })
	void refusesWhatTheFormDoesNotOffer(String variables) {
		HttpResponse<String> answer = submit("submit-form", variables);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("\"message\"").doesNotContain("ENGINE-").doesNotContain("Bloggs");
		assertThat(submit("complete", variables).statusCode()).isEqualTo(400);
		assertThat(open()).isTrue();
	}

	@Test
	void showsThePlainSentenceWhenTheCaseFileIsNotReady() {
		FixtureProcess.missing = List.of("Give the reasons first.", "Say <b>where</b> you looked.");
		HttpResponse<String> answer = submit("submit-form", "{\"fixtureDecision\":{\"value\":\"ENOUGH\"}}");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("Give the reasons first. Say &lt;b&gt;where&lt;/b&gt; you looked.")
			.doesNotContain("ENGINE-")
			.doesNotContain("<b>");
		assertThat(open()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "submit-form", "complete" })
	void whoIsSecondHearsItInAPlainSentence(String how) {
		this.tasks.complete(this.task.getId());
		HttpResponse<String> answer = submit(how, "{\"fixtureDecision\":{\"value\":\"ENOUGH\"}}");
		assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
		assertThat(answer.body()).contains("This task is not open any more").doesNotContain("ENGINE-");
	}

	@Test
	void showsThePlainSentenceToWhoMustNotClaim() {
		Task other = FixtureProcess.start(this.runtime, this.tasks, "trade-body", FixtureProcess.newReference());
		FixtureProcess.refusal = "You wrote this yourself.";
		HttpResponse<String> answer = this.clerk.json("POST", TASK + other.getId() + "/claim",
				"{\"userId\":\"t-clerk\"}");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("You wrote this yourself.").doesNotContain("ENGINE-");
		assertThat(FixtureProcess.lastCompleted.groups()).containsExactly("case-handler");
		assertThat(this.tasks.createTaskQuery().taskId(other.getId()).singleResult().getAssignee()).isNull();
	}

	@Test
	void takesNoTypeFromTheBrowser() {
		HttpResponse<String> answer = submit("submit-form",
				"{\"fixtureDecision\":{\"value\":\"ENOUGH\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"x\"}}}");
		assertThat(answer.statusCode()).isEqualTo(204);
	}

	@Test
	void hidesTasksOfAnotherOrganisation() {
		Task other = FixtureProcess.start(this.runtime, this.tasks, "repairs-service", FixtureProcess.newReference());
		assertThat(this.clerk.get(TASK + other.getId()).statusCode()).isEqualTo(404);
		assertThat(
				this.clerk.get("/camunda/api/engine/engine/default/task?maxResults=5&taskId=" + other.getId()).body())
			.isEqualTo("[]");
		assertThat(this.clerk.json("POST", TASK + other.getId() + "/claim", "{\"userId\":\"t-clerk\"}").statusCode())
			.isGreaterThanOrEqualTo(400);
		HttpResponse<String> answer = this.clerk.json("POST", TASK + other.getId() + "/submit-form",
				"{\"variables\":{\"fixtureDecision\":{\"value\":\"ENOUGH\"}}}");
		assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
		assertThat(this.tasks.createTaskQuery().taskId(other.getId()).count()).isOne();
	}

	@Test
	void refusesATaskOfAnotherGroup() {
		Browser owner = Browser.signedIn(this.port, "t-owner", FixtureProcess.PASSWORD);
		assertThat(owner
			.json("POST", TASK + this.task.getId() + "/submit-form",
					"{\"variables\":{\"fixtureDecision\":{\"value\":\"ENOUGH\"}}}")
			.statusCode()).isGreaterThanOrEqualTo(400);
		assertThat(owner.get(TASK + this.task.getId()).statusCode()).isGreaterThanOrEqualTo(400);
		assertThat(open()).isTrue();
	}

	private HttpResponse<String> submit(String how, String variables) {
		return this.clerk.json("POST", TASK + this.task.getId() + "/" + how, "{\"variables\":" + variables + "}");
	}

	private boolean open() {
		return this.tasks.createTaskQuery().taskId(this.task.getId()).count() == 1;
	}

}
