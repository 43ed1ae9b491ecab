package org.rightsdesk.engine;

import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.http.HttpMethod;

/**
 * One thing that Tasklist, Cockpit or Admin asks of the engine.
 *
 * @param methods HTTP methods; HEAD goes with GET
 * @param path below {@code /camunda}, decoded
 * @param who whose work needs it
 */
record EngineRoute(Set<HttpMethod> methods, Pattern path, Set<Audience> who) {

	boolean allows(String method, String requested, StaffMember staff) {
		HttpMethod asked = HttpMethod.valueOf("HEAD".equals(method) ? "GET" : method);
		return this.methods.contains(asked) && this.path.matcher(requested).matches()
				&& this.who.stream().anyMatch((audience) -> audience.includes(staff));
	}

	/** Groups as design.md section 3 lays them down. */
	enum Audience {

		/** Whoever works on tasks. */
		TASKS {
			@Override
			boolean includes(StaffMember staff) {
				return staff.is("case-handler") || staff.is("officer")
						|| staff.groups().stream().anyMatch((group) -> group.contains(":system:"));
			}
		},

		/** Whoever watches in Cockpit. */
		COCKPIT {
			@Override
			boolean includes(StaffMember staff) {
				return staff.is("officer") || staff.is("manager") || staff.is("admin");
			}
		},

		ADMIN {
			@Override
			boolean includes(StaffMember staff) {
				return staff.is("admin");
			}
		};

		abstract boolean includes(StaffMember staff);

	}

}
