package org.rightsdesk.trial;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last line of a trial's start: where to go, and how to sign in. */
@Component
@Profile("!production")
class ReadyLine {

	private static final Logger log = LoggerFactory.getLogger("org.rightsdesk");

	private final Environment environment;

	ReadyLine(Environment environment) {
		this.environment = environment;
	}

	@EventListener(ApplicationReadyEvent.class)
	void write() {
		log.info(text(this.environment));
	}

	static String text(Environment environment) {
		String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
		String base = "http://127.0.0.1:" + port;
		String password = environment.containsProperty(TrialChecks.PASSWORD) ? "the one in " + TrialChecks.PASSWORD
				: TrialChecks.DEFAULT_PASSWORD;
		String host = environment.getProperty("spring.mail.host", "");
		return "rightsdesk is ready: %s/ – staff: %s/staff/login as clerk, owner, officer, manager or admin, password %s – mail: %s"
			.formatted(base, base, password, host.isBlank() ? base + "/trial/mailbox" : "sent by " + host);
	}

}
