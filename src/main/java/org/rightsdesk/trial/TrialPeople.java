package org.rightsdesk.trial;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.rightsdesk.engine.StaffAccount;
import org.rightsdesk.engine.StaffDirectory;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One person of each kind, for all organisations. */
@Component
@Profile("!production")
@Order(StaffGroups.ORDER + 1)
class TrialPeople implements ApplicationRunner {

	static final List<String> USERNAMES = List.of("clerk", "owner", "officer", "manager", "admin");

	private final StaffDirectory directory;

	private final Organisations organisations;

	private final String password;

	TrialPeople(StaffDirectory directory, Organisations organisations,
			@Value("${" + TrialChecks.PASSWORD + ":" + TrialChecks.DEFAULT_PASSWORD + "}") String password) {
		this.directory = directory;
		this.organisations = organisations;
		this.password = password;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		keep("clerk", "Casey", Set.of("case-handler"));
		keep("owner", "Orla",
				this.organisations.all()
					.stream()
					.flatMap((organisation) -> organisation.ownerGroups().stream())
					.collect(Collectors.toSet()));
		keep("officer", "Dana", Set.of("officer"));
		keep("manager", "Max", Set.of("manager"));
		keep("admin", "Ada", Set.of("admin"));
	}

	private void keep(String username, String firstName, Set<String> groups) {
		String lastName = Character.toUpperCase(username.charAt(0)) + username.substring(1);
		Set<String> all = this.organisations.all().stream().map(Organisation::slug).collect(Collectors.toSet());
		this.directory.keepTrialPerson(
				new StaffAccount(username, firstName, lastName, username + "@example.org", groups, all), this.password);
	}

}
