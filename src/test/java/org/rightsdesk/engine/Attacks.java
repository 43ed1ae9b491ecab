package org.rightsdesk.engine;

import java.util.ArrayList;
import java.util.List;

/** Sixty expressions that a staff member with a grudge might send (S2). */
final class Attacks {

	private static final List<String> BODIES = List.of("marker.hit()", "marker.hit", "marker['hit']", "marker[\"hit\"]",
			"marker.hit() == 'x'", "empty marker.hit()", "not empty marker.hit", "now() == marker.hit()",
			"currentUser().concat(marker.hit())", "currentUser() == marker.hit", "now().getClass()",
			"now().getClass().forName('java.lang.Runtime')", "now().class", "now()['class']",
			"''.getClass().forName('org.rightsdesk.engine.FixtureProcess$Marker').newInstance().hit()",
			"''.class.forName('java.lang.System').getMethod('exit',null)",
			"currentUser().getClass().forName('java.lang.Runtime').getMethods()[6].invoke(null).exec('id')",
			"dateTime().getClass()", "dateTime().class", "dateTime().plusDays(marker.hit())",
			"dateTime().plusDays(1).getClass()", "dateTime().plusDays(1).class.classLoader",
			"dateTime().withChronology(marker.hit)", "dateTime().toString(marker.hit())",
			"dateTime().toGregorianCalendar().getClass()", "fixtureDelegate.getClass()", "fixtureDelegate.class",
			"runtimeService.startProcessInstanceByKey('fixture')", "repositoryService.createDeployment()",
			"identityService.newUser('evil')", "dataSource.getConnection()", "environment.getProperty('user.home')");

	private Attacks() {
	}

	static List<String> expressions() {
		List<String> all = new ArrayList<>();
		BODIES.forEach((body) -> all.add("${" + body + "}"));
		BODIES.stream().limit(26).forEach((body) -> all.add("#{ " + body + " }"));
		all.add("${now()}${marker.hit()}");
		all.add("x ${marker.hit()}");
		all.add("${dateTime()\n.plusDays(1).getClass()}");
		all.add("${marker.hit() ? now() : now()}");
		return all;
	}

}
