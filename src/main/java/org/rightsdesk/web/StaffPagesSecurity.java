package org.rightsdesk.web;

import java.util.Set;
import java.util.function.Supplier;

import org.rightsdesk.engine.StaffMember;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * The outer door of the staff pages: whoever has to do with cases. Which case, each page
 * decides itself. Administrators have no cases (design.md, 3).
 */
class StaffPagesSecurity implements AuthorizationManager<RequestAuthorizationContext> {

	private static final Set<String> GROUPS = Set.of("case-handler", "officer", "manager");

	@Override
	public AuthorizationDecision check(Supplier<Authentication> authentication, RequestAuthorizationContext context) {
		Authentication current = authentication.get();
		return new AuthorizationDecision(
				current != null && current.getPrincipal() instanceof StaffMember staff && hasCases(staff));
	}

	private static boolean hasCases(StaffMember staff) {
		return staff.groups().stream().anyMatch((group) -> GROUPS.contains(group) || group.contains(":system:"));
	}

}
