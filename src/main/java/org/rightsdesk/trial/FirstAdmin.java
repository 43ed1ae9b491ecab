package org.rightsdesk.trial;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.rightsdesk.engine.StaffAccount;
import org.rightsdesk.engine.StaffDirectory;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Production's first administrator, by a secret in the environment that counts only while
 * there is none (T2). People of a trial are never taken over.
 */
@Component
@Profile("production")
@Order(StaffGroups.ORDER + 1)
class FirstAdmin implements ApplicationRunner {

	static final String USERNAME = "rightsdesk.admin.username";

	static final String PASSWORD = "rightsdesk.admin.password";

	private static final Logger log = LoggerFactory.getLogger(FirstAdmin.class);

	private final StaffDirectory directory;

	private final Organisations organisations;

	private final Environment environment;

	FirstAdmin(StaffDirectory directory, Organisations organisations, Environment environment) {
		this.directory = directory;
		this.organisations = organisations;
		this.environment = environment;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		List<String> known = TrialPeople.USERNAMES.stream().filter(this.directory::isTrialPerson).toList();
		if (!known.isEmpty()) {
			throw new StartRefused("The database holds people of a trial (%s), whose password is known. "
				.formatted(String.join(", ", known)) + "Use a database for production that no trial has used.");
		}
		boolean given = this.environment.containsProperty(PASSWORD);
		if (!this.directory.hasMember("admin")) {
			add();
		}
		else if (given) {
			log.warn("There is an administrator already; take {} out of the environment", PASSWORD);
		}
	}

	private void add() {
		String username = this.environment.getProperty(USERNAME, "");
		String password = this.environment.getProperty(PASSWORD, "");
		if (username.isBlank() || password.isBlank()) {
			throw new StartRefused(
					"There is no administrator yet. Set %s and %s for one start.".formatted(USERNAME, PASSWORD));
		}
		Set<String> all = this.organisations.all().stream().map(Organisation::slug).collect(Collectors.toSet());
		try {
			this.directory.add(new StaffAccount(username, "First", "Administrator", null, Set.of("admin"), all),
					password);
		}
		catch (IllegalArgumentException ex) {
			throw new StartRefused("%s cannot be used. %s".formatted(PASSWORD, ex.getMessage()), ex);
		}
		log.info("{} is the first administrator; take {} out of the environment", username, PASSWORD);
	}

}
