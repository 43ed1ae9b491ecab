package org.rightsdesk.organisation;

import java.util.List;

/** Rules about what the special rules of a file name. */
final class SpecialRuleRules {

	private SpecialRuleRules() {
	}

	static void check(Organisation organisation, Mistakes mistakes) {
		List<String> rights = List.of(Checks.RIGHTS.split("\\|"));
		List<String> systems = mistakes.under("systems") ? null
				: organisation.systems().stream().map(SearchedSystem::id).toList();
		for (int i = 0; i < organisation.specialRules().size(); i++) {
			SpecialRule rule = organisation.specialRules().get(i);
			String path = "specialRules[" + i + "]";
			known(path + ".rights", rule.rights(), rights, "a right of the law", mistakes);
			if (systems != null) {
				known(path + ".systems", rule.systems(), systems, "the id of a system", mistakes);
			}
			if (rule.code() == SpecialRule.Code.ACCOUNT_CLOSURE && rule.systems().isEmpty()) {
				mistakes.add(path + ".systems", "is missing; name the systems in which an account is closed.");
			}
		}
	}

	private static void known(String path, List<String> named, List<String> all, String what, Mistakes mistakes) {
		named.stream()
			.filter((one) -> !all.contains(one))
			.forEach((one) -> mistakes.add(path, "\"" + one + "\" is not " + what + "."));
	}

}
