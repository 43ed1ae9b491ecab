package org.rightsdesk.web;

import java.util.List;
import java.util.stream.Stream;

import org.rightsdesk.engine.StaffMember;

/**
 * A page that a member of staff can go to from any other.
 *
 * @param code last part of the key of its text
 */
record StaffLink(String code, String href) {

	/** Those that are for somebody with these groups, in order. */
	static List<StaffLink> of(StaffMember reader) {
		boolean works = reader.is("case-handler") || reader.is("officer");
		boolean watches = reader.is("manager") || reader.is("officer");
		Stream<StaffLink> working = Stream.of(new StaffLink("tasks", "/camunda/app/tasklist/default/"),
				new StaffLink("new", "/staff/requests/new"));
		return Stream
			.of(working.filter((link) -> works),
					Stream.of(new StaffLink("cases", "/staff/cases")).filter((link) -> works || watches),
					Stream.of(new StaffLink("workload", "/staff/workload"), new StaffLink("figures", "/staff/figures"),
							new StaffLink("cockpit", "/camunda/app/cockpit/default/"))
						.filter((link) -> watches))
			.flatMap((links) -> links)
			.toList();
	}

	/** Whether it is a page of ours and not one of Camunda's applications. */
	boolean ours() {
		return this.href.startsWith("/staff");
	}

}
