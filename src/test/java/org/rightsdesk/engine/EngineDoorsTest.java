package org.rightsdesk.engine;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.AuthorizationService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.testing.Browser;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What staff can ask of the engine over the network (S2, S3, T1, T2, T3). */
@EngineTest
class EngineDoorsTest {

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Map<String, Browser> SESSIONS = new ConcurrentHashMap<>();

	@LocalServerPort
	int port;

	@Autowired
	FilterService filters;

	@Autowired
	IdentityService identities;

	@Autowired
	AuthorizationService authorizations;

	/** CVE-2026-109432. */
	@ParameterizedTest
	@ValueSource(strings = { "t-clerk", "t-officer" })
	void evaluatesNoExpressionOfStaff(String name) throws Exception {
		FixtureProcess.EVALUATIONS.set(0);
		Browser browser = signedIn(name);
		String filter = this.filters.createFilterQuery().filterName("All tasks").singleResult().getId();
		List<String> endpoints = List.of("/filter/" + filter + "/list", "/filter/" + filter + "/count", "/task",
				"/task/count", "/process-instance", "/variable-instance/count", "/history/task", "/execution");
		for (String expression : Attacks.expressions()) {
			String value = JSON.writeValueAsString(expression);
			for (String endpoint : endpoints) {
				for (String body : bodies(value)) {
					HttpResponse<String> answer = browser.json("POST", ENGINE + endpoint, body);
					assertThat(answer.statusCode()).as(endpoint + " " + body).isIn(400, 403);
				}
			}
		}
		assertThat(FixtureProcess.EVALUATIONS).hasValue(0);
	}

	private static List<String> bodies(String value) {
		return List.of("{\"orQueries\":[{\"assigneeExpression\":%s}]}".formatted(value),
				"{\"assigneeExpression\":%s}".formatted(value));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"or\\u0051ueries\":[{}]}", "{\"a\":{\"b\":[{\"dueDateExpression\":\"x\"}]}}",
			"{\"orqueries\":[]}", "{\"a\":1}{\"orQueries\":[]}", "{\"a\":1,\"a\":2}", "not json" })
	void refusesDisguisedExpressions(String body) {
		String filter = this.filters.createFilterQuery().filterName("All tasks").singleResult().getId();
		Browser clerk = signedIn("t-clerk");
		assertThat(clerk.json("POST", ENGINE + "/filter/" + filter + "/list?maxResults=5", body).statusCode())
			.isEqualTo(400);
		assertThat(clerk.json("POST", ENGINE + "/filter/" + filter + "/list?maxResults=5", "{}").statusCode())
			.isEqualTo(200);
	}

	@Test
	void refusesExpressionsInTheAddressAndForms() {
		Browser clerk = signedIn("t-clerk");
		assertThat(clerk.get(ENGINE + "/task?assigneeExpression=%24%7Bmarker.hit()%7D").statusCode()).isEqualTo(400);
		String filter = this.filters.createFilterQuery().filterName("All tasks").singleResult().getId();
		assertThat(clerk
			.send("POST", ENGINE + "/filter/" + filter + "/list", "assigneeExpression=x", "Content-Type",
					"application/x-www-form-urlencoded", "X-XSRF-TOKEN", clerk.cookies().getOrDefault("XSRF-TOKEN", ""))
			.statusCode()).isIn(400, 403);
	}

	/** CVE-2026-77226. */
	@Test
	void neverMakesAFirstAdministrator() {
		String body = "{\"profile\":{\"id\":\"evil\",\"firstName\":\"E\",\"lastName\":\"Vil\",\"email\":\"\"},"
				+ "\"credentials\":{\"password\":\"correct horse battery staple\"}}";
		String path = "/camunda/api/admin/setup/default/user/create";
		this.identities.deleteMembership(SetupLock.USER, SetupLock.GROUP);
		assertThat(List.of(new Browser(this.port), signedIn("t-admin"), signedIn("t-clerk")))
			.allSatisfy((browser) -> assertThat(browser.json("POST", path, body).statusCode()).isEqualTo(403));
		this.identities.createMembership(SetupLock.USER, SetupLock.GROUP);
		assertThat(this.identities.createUserQuery().userId("evil").count()).isZero();
	}

	@Test
	void letsNobodyJoinCamundasOwnAdministrators() {
		Browser admin = signedIn("t-admin");
		assertThat(admin.json("PUT", ENGINE + "/group/camunda-admin/members/t-admin", "").statusCode()).isEqualTo(403);
		assertThat(
				admin.json("PUT", ENGINE + "/user/setup-lock/credentials", "{\"password\":\"correct horse battery\"}")
					.statusCode())
			.isEqualTo(403);
		assertThat(this.identities.checkPassword(SetupLock.USER, "")).isFalse();
	}

	/** Who gets past the door; what the engine then allows is its own matter. */
	@ParameterizedTest
	@CsvSource({ "GET, /camunda/app/tasklist/default/, clerk owner officer", "GET, /filter, clerk owner officer",
			"GET, /task/count, clerk owner officer manager admin", "GET, /incident, officer manager admin",
			"GET, /process-instance, officer manager admin", "POST, /process-instance, officer manager admin",
			"GET, /camunda/app/cockpit/default/, officer manager admin", "GET, /camunda/app/admin/default/, admin",
			"GET, /user, admin", "GET, /group, admin", "PUT, /job/x/retries, admin",
			"POST, /task/x/claim, clerk owner officer", "POST, /task/x/submit-form, clerk owner officer",
			"GET, /task/x/form-variables, clerk owner officer", "POST, /task/x/resolve, ''",
			"POST, /task/x/bpmnError, ''", "POST, /task/x/bpmnEscalation, ''", "POST, /task/x/variables, ''",
			"PUT, /task/x/variables/y, ''", "PUT, /task/x/localVariables/y, ''", "DELETE, /task/x/localVariables/y, ''",
			"POST, /task/x/comment/create, ''", "POST, /task/x/attachment/create, ''", "POST, /task/create, ''",
			"PUT, /task/x, ''", "POST, /task/x/identity-links, ''", "POST, /task/x/delegate, ''",
			"POST, /task/x/assignee, ''", "POST, /filter/create, ''", "PUT, /filter/x, ''", "DELETE, /filter/x, ''",
			"POST, /deployment/create, ''", "DELETE, /deployment/x, ''",
			"POST, /process-definition/key/fixture/start, ''", "POST, /process-definition/key/fixture/submit-form, ''",
			"PUT, /process-instance/x/variables/y, ''", "POST, /process-instance/x/modification, ''",
			"DELETE, /process-instance/x, ''", "POST, /message, ''", "POST, /signal, ''",
			"POST, /migration/execute, ''", "POST, /authorization/create, ''", "PUT, /authorization/x, ''",
			"POST, /history/cleanup, ''", "DELETE, /history/process-instance/x, ''",
			"POST, /external-task/fetchAndLock, ''", "POST, /condition, ''", "GET, /telemetry/data, ''" })
	void opensToEachRoleWhatItsWorkNeeds(String method, String path, String roles) {
		Set<String> allowed = Set.of(roles.split(" "));
		for (String role : List.of("clerk", "owner", "officer", "manager", "admin", "nobody")) {
			String address = path.startsWith("/camunda") ? path : ENGINE + path;
			String body = method.equals("GET") || method.equals("DELETE") ? null : "{}";
			HttpResponse<String> answer = signedIn("t-" + role).json(method, address, body);
			boolean refused = answer.statusCode() == 403 && answer.body().contains("You cannot do this here")
					|| answer.statusCode() == 403 && path.startsWith("/camunda");
			assertThat(refused).as(role + " " + method + " " + path + ": " + answer.statusCode() + answer.body())
				.isEqualTo(!allowed.contains(role));
		}
	}

	/** What no group may hold, whatever somebody granted in the database. */
	@Test
	void grantsNobodyToCreateOrChangeCases() {
		List<Authorization> all = this.authorizations.createAuthorizationQuery().list();
		assertThat(all).isNotEmpty().noneMatch(EngineDoorsTest::isTooMuch);
		Authorization tooMuch = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		tooMuch.setResource(Resources.DEPLOYMENT);
		tooMuch.addPermission(Permissions.CREATE);
		assertThat(isTooMuch(tooMuch)).isTrue();
	}

	private static boolean isTooMuch(Authorization authorization) {
		boolean create = Stream
			.of(Resources.DEPLOYMENT, Resources.FILTER, Resources.TASK, Resources.PROCESS_INSTANCE, Resources.BATCH)
			.anyMatch((resource) -> resource.resourceType() == authorization.getResourceType()
					&& authorization.isPermissionGranted(Permissions.CREATE));
		boolean change = authorization.getResourceType() == Resources.PROCESS_DEFINITION.resourceType() && Arrays
			.stream(new ProcessDefinitionPermissions[] { ProcessDefinitionPermissions.CREATE_INSTANCE,
					ProcessDefinitionPermissions.UPDATE_INSTANCE, ProcessDefinitionPermissions.DELETE_INSTANCE,
					ProcessDefinitionPermissions.UPDATE_TASK, ProcessDefinitionPermissions.TASK_ASSIGN })
			.anyMatch(authorization::isPermissionGranted);
		return create || change;
	}

	private Browser signedIn(String name) {
		return SESSIONS.computeIfAbsent(this.port + name,
				(key) -> Browser.signedIn(this.port, name, FixtureProcess.PASSWORD));
	}

}
