package org.rightsdesk.casework;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may work on a case at all; for officers (T16). */
@Configuration(proxyBeanMethods = false)
class RestrictionActions {

	@Bean
	CaseAction restrictCase(CaseRestriction restriction) {
		return Action.inAnyCase("restrict", "people", (open, entry) -> {
			Set<String> named = Arrays.stream(entry.text("named", "who may work on the case").split("[\\s,;]+"))
				.filter((username) -> !username.isEmpty())
				.collect(Collectors.toSet());
			restriction.restrict(open, named);
			return "Only the people named can work on this case. You stay one of them.";
		}).onlyFor(OpenCase::officer);
	}

	@Bean
	CaseAction unrestrictCase(CaseRestriction restriction) {
		return Action.inAnyCase("unrestrict", "people", (open, entry) -> {
			restriction.open(open);
			return "The case is open to everybody whose work it is.";
		}).onlyFor(OpenCase::officer);
	}

	@Bean
	CaseAction concernStaff(CaseRestriction restriction) {
		return Action.inAnyCase("concern-staff", "people", (open, entry) -> {
			String username = entry.optional("concerns");
			restriction.concern(open, username);
			return username.isEmpty() ? "The case is about nobody who works here."
					: "Recorded. This member of staff has no part in the case.";
		}).onlyFor(OpenCase::officer);
	}

}
