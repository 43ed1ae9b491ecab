package org.rightsdesk.casework;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.rightsdesk.organisation.SearchedSystem;
import org.rightsdesk.organisation.SpecialRule;
import org.rightsdesk.organisation.SpecialRule.Code;

import org.springframework.stereotype.Component;

/**
 * What the organisation's own notice asks of whoever works on this case (law.md 2.2): the
 * rules about its rights, and for the owner of systems those about these systems.
 */
@Component
class HouseRulesSection implements CaseSection {

	/** Each stands where its work is done. */
	private static final Set<Code> ELSEWHERE = EnumSet.of(Code.BREACH, Code.INFORMAL_BY_PHONE);

	@Override
	public String name() {
		return "house-rules";
	}

	@Override
	public boolean shown(OpenCase open) {
		return true;
	}

	@Override
	public List<String> view(OpenCase open) {
		List<String> rights = open.lines().stream().map((line) -> line.right().name()).toList();
		List<String> theirs = open.organisation()
			.systems()
			.stream()
			.filter((system) -> open.staff().is(open.organisation().ownerGroup(system)))
			.map(SearchedSystem::id)
			.toList();
		return open.organisation()
			.specialRules()
			.stream()
			.filter((rule) -> !ELSEWHERE.contains(rule.code()) && rule.isAbout(rights))
			.filter((rule) -> open.whole() || rule.concerns(theirs))
			.map(SpecialRule::staff)
			.filter(Objects::nonNull)
			.toList();
	}

}
