package org.rightsdesk.engine;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;

import org.springframework.stereotype.Component;

/** Groups and organisations of a person as the engine knows them. */
@Component
class StaffLookup {

	private final IdentityService identities;

	private final Clock clock;

	StaffLookup(IdentityService identities, Clock clock) {
		this.identities = identities;
		this.clock = clock;
	}

	/** Empty for somebody who does not exist (any more). */
	Optional<StaffAuthentication> find(String username) {
		if (this.identities.createUserQuery().userId(username).count() == 0) {
			return Optional.empty();
		}
		var groups = this.identities.createGroupQuery()
			.groupMember(username)
			.list()
			.stream()
			.map(Group::getId)
			.collect(Collectors.toSet());
		var organisations = this.identities.createTenantQuery()
			.userMember(username)
			.includingGroupsOfUser(true)
			.list()
			.stream()
			.map(Tenant::getId)
			.collect(Collectors.toSet());
		return Optional
			.of(new StaffAuthentication(new StaffMember(username, groups, organisations), this.clock.instant()));
	}

	/** Empty for somebody who does not exist, and for who has no address. */
	Optional<String> mailbox(String username) {
		return Optional.ofNullable(this.identities.createUserQuery().userId(username).singleResult())
			.map(User::getEmail)
			.filter((email) -> !email.isBlank());
	}

	/** User names, at most so many of each organisation. */
	SortedSet<String> members(Collection<String> organisations, int most) {
		return organisations.stream()
			.flatMap((slug) -> this.identities.createUserQuery()
				.memberOfTenant(slug)
				.orderByUserId()
				.asc()
				.listPage(0, most)
				.stream())
			.map(User::getId)
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
