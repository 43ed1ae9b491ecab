package org.rightsdesk.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.rightsdesk.engine.EngineRoute.Audience;

import org.springframework.http.HttpMethod;

import static org.rightsdesk.engine.EngineRoute.Audience.ADMIN;
import static org.rightsdesk.engine.EngineRoute.Audience.COCKPIT;
import static org.rightsdesk.engine.EngineRoute.Audience.TASKS;

/**
 * All that is let through to {@code /camunda}. The web applications carry the whole REST
 * API of the engine, deployment of code included; what is not listed here does not exist
 * (T3). On purpose not listed for anybody: deployment, starting and changing of
 * processes, variables, comments and attachments (they would put text into the engine),
 * errors, escalations and resolve (they would go round the gate), dates and candidates of
 * a task, filters other than reading them, authorizations other than reading them.
 */
final class EngineRoutes {

	private static final String ENGINE = "/api/engine/engine/default";

	private static final String LOGOUT = "/api/admin/auth/user/default/logout";

	private static final String ID = "/[^/]+";

	private static final List<EngineRoute> ROUTES = List.of(
			// The applications themselves
			route("GET", "/app/tasklist(/.*)?", TASKS), route("GET", "/app/cockpit(/.*)?", COCKPIT),
			route("GET", "/app/admin(/.*)?", ADMIN),
			route("GET", "/(assets|lib)/.*|/favicon.ico", TASKS, COCKPIT, ADMIN),
			route("GET", "/api/tasklist/plugin" + ID + "/static/.*", TASKS),
			route("GET", "/api/cockpit/plugin" + ID + "/static/.*", COCKPIT),
			route("GET", "/api/admin/plugin" + ID + "/static/.*", ADMIN),
			// Who is signed in
			route("GET", "/api/engine/engine/?", TASKS, COCKPIT, ADMIN),
			route("GET", "/api/admin/auth/user/default", TASKS, COCKPIT, ADMIN),
			route("POST", LOGOUT, TASKS, COCKPIT, ADMIN), route("GET", ENGINE + "/version", TASKS, COCKPIT, ADMIN),
			route("GET", ENGINE + "/authorization/check", TASKS, COCKPIT, ADMIN),
			route("GET", ENGINE + "/user" + ID + "/profile", TASKS, COCKPIT, ADMIN),
			// Tasklist
			route("GET OPTIONS", ENGINE + "/filter(/count)?", TASKS),
			route("GET OPTIONS", ENGINE + "/filter" + ID + "(/list|/count|/singleResult)?", TASKS),
			route("POST", ENGINE + "/filter" + ID + "/(list|count)", TASKS),
			route("GET", ENGINE + "/task(/count|" + ID + ")?", TASKS, COCKPIT),
			route("GET", ENGINE + "/task" + ID + "/(form|form-variables|deployed-form|identity-links|comment)", TASKS),
			route("POST", ENGINE + "/task" + ID + "/(claim|unclaim|submit-form|complete)", TASKS),
			route("GET", ENGINE + "/process-definition(/count|" + ID + "|" + ID + "/xml)?", TASKS, COCKPIT),
			route("GET", ENGINE + "/history/user-operation(/count)?", TASKS, COCKPIT),
			// Cockpit
			route("GET",
					ENGINE + "/(process-definition|process-instance|execution|variable-instance|incident|job"
							+ "|job-definition|external-task|batch|decision-definition|decision-requirements-definition"
							+ "|case-definition|case-instance|deployment|metrics|tenant|history)(/.*)?",
					COCKPIT),
			route("GET", ENGINE + "/task/(report/.*|[^/]+/identity-links)", COCKPIT),
			route("POST",
					ENGINE + "/(process-instance|variable-instance|execution|job|external-task|task"
							+ "|history/(process-instance|task|variable-instance|activity-instance))(/count)?",
					COCKPIT),
			route("POST", ENGINE + "/group", COCKPIT),
			route("GET POST", "/api/cockpit/plugin/base/default/.*", COCKPIT),
			// Admin: incidents and retries, users and groups
			route("PUT", ENGINE + "/job" + ID + "/retries", ADMIN),
			route("PUT", ENGINE + "/job-definition" + ID + "/retries", ADMIN),
			route("POST", ENGINE + "/job/retries|" + ENGINE + "/process-instance/job-retries", ADMIN),
			route("GET POST PUT DELETE OPTIONS", ENGINE + "/(user|group|tenant)(/.*)?", ADMIN),
			route("GET OPTIONS", ENGINE + "/authorization(/.*)?", ADMIN),
			route("GET POST", ENGINE + "/identity/password-policy", ADMIN));

	private EngineRoutes() {
	}

	static boolean allow(HttpServletRequest request, StaffMember staff) {
		String path = path(request);
		return ROUTES.stream().anyMatch((route) -> route.allows(request.getMethod(), path, staff))
				&& ownProfile(path, staff) && !isLocked(path);
	}

	static boolean isSetup(HttpServletRequest request) {
		return path(request).startsWith("/api/admin/setup");
	}

	/** Camunda's welcome page, which we have no use for, and what leads there. */
	static boolean isEntrance(HttpServletRequest request) {
		return "GET".equals(request.getMethod()) && path(request).matches("/?|/app/?|/app/welcome(/.*)?");
	}

	static boolean isLogout(HttpServletRequest request) {
		return LOGOUT.equals(path(request));
	}

	static boolean isAboutLogin(HttpServletRequest request) {
		return path(request).startsWith("/api/admin/auth/user/default");
	}

	static boolean isApi(HttpServletRequest request) {
		return path(request).startsWith("/api/");
	}

	/** Below /camunda, decoded and without parameters, as the servlets see it. */
	static String path(HttpServletRequest request) {
		String info = (request.getPathInfo() != null) ? request.getPathInfo() : "";
		String path = request.getServletPath() + info;
		return path.startsWith("/camunda") ? path.substring("/camunda".length()) : path;
	}

	/** Nobody joins Camunda's own administrators, who are above all checks. */
	private static boolean isLocked(String path) {
		return List.of(path.split("/")).stream().anyMatch(Set.of(SetupLock.USER, SetupLock.GROUP)::contains);
	}

	/** Only admins look at other people. */
	private static boolean ownProfile(String path, StaffMember staff) {
		return !path.startsWith(ENGINE + "/user/") || ADMIN.includes(staff)
				|| path.equals(ENGINE + "/user/" + staff.username() + "/profile");
	}

	private static EngineRoute route(String methods, String path, Audience... who) {
		return new EngineRoute(
				Arrays.stream(methods.split(" ")).map(HttpMethod::valueOf).collect(Collectors.toUnmodifiableSet()),
				Pattern.compile(path), Set.of(who));
	}

}
