package org.rightsdesk.trial;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * What production refuses, all at once and one sentence each (T18, T20, S20). It looks at
 * settings only; what needs the database is asked later ({@link FirstAdmin}).
 */
final class ProductionChecks {

	private static final int SHORTEST_SECRET = 12;

	/** Passwords that stand in examples everywhere. */
	private static final Set<String> WELL_KNOWN = Set.of("postgres", "rightsdesk", "password", "trial", "changeme",
			"change-me", "secret", "changemechangeme", "passwordpassword", "rightsdesk123", "rightsdeskrightsdesk");

	private final Environment environment;

	private final List<String> sentences = new ArrayList<>();

	private ProductionChecks(Environment environment) {
		this.environment = environment;
	}

	/**
	 * Looks at all settings.
	 * @throws StartRefused with a sentence for each that is missing or unsafe
	 */
	static void check(Environment environment) {
		ProductionChecks checks = new ProductionChecks(environment);
		checks.refuseTrialSettings();
		checks.refuseUnsafeDatabase();
		checks.refuseUnsafeMail();
		checks.refuseUnsafeKeyFile();
		checks.refuseUnsafeAddress();
		checks.refuseWeakSecret(FirstAdmin.PASSWORD);
		if (!checks.sentences.isEmpty()) {
			throw new StartRefused(checks.sentences);
		}
	}

	private void refuseTrialSettings() {
		refuseIf(isSet(TrialChecks.PASSWORD), TrialChecks.PASSWORD + " is for a trial. Take it away.");
		refuseIf(isSet(TrialChecks.OFFSET),
				TrialChecks.OFFSET + " shifts the clock, which is for a trial. Take it away.");
		refuseIf(isSet(TrialChecks.EXAMPLES),
				TrialChecks.EXAMPLES + " makes up cases, which is for a trial. Take it away.");
	}

	private void refuseUnsafeDatabase() {
		String url = text("spring.datasource.url");
		refuseIf(url.isEmpty(), "spring.datasource.url is missing. Name your PostgreSQL, such as "
				+ "jdbc:postgresql://database.example.org/rightsdesk.");
		refuseIf(!url.isEmpty() && !url.startsWith("jdbc:postgresql:"),
				"spring.datasource.url must begin with jdbc:postgresql: because rightsdesk needs PostgreSQL.");
		refuseIf(text("spring.datasource.password").isEmpty(), "spring.datasource.password is missing.");
		refuseWeakSecret("spring.datasource.password");
	}

	private void refuseUnsafeMail() {
		refuseIf(text("spring.mail.host").isEmpty(),
				"spring.mail.host is missing. Name your mail server: every request is answered by e-mail unless asked otherwise.");
		Map<String, String> properties = Binder.get(this.environment)
			.bind("spring.mail.properties", Bindable.mapOf(String.class, String.class))
			.orElse(Map.of());
		boolean encrypted = "true".equals(properties.get("mail.smtp.starttls.required"))
				|| "true".equals(properties.get("mail.smtp.ssl.enable"))
				|| "smtps".equals(text("spring.mail.protocol"));
		refuseIf(!encrypted && !isOn("rightsdesk.mail.unencrypted"),
				"Mail would leave unencrypted. Set spring.mail.properties.mail.smtp.starttls.required=true, "
						+ "or rightsdesk.mail.unencrypted=true if the way to the mail server is safe by itself.");
		refuseWeakSecret("spring.mail.password");
	}

	private void refuseUnsafeKeyFile() {
		String file = text("rightsdesk.keys.file");
		if (file.isEmpty()) {
			this.sentences
				.add("rightsdesk.keys.file is missing. Name the file with the key that encrypts the documents.");
			return;
		}
		try {
			Path path = Path.of(file);
			if (isOn("rightsdesk.keys.create") && Files.notExists(path)) {
				return;
			}
			boolean readable = Files.isReadable(path) && Files.isRegularFile(path);
			refuseIf(!readable, "rightsdesk.keys.file names %s, which is not there or cannot be read.".formatted(file));
			refuseIf(readable && OwnerOnly.openToOthers(path),
					"Others than its owner can read or change the key file %s. Run chmod 600 on it.".formatted(file));
		}
		catch (IOException | InvalidPathException ex) {
			this.sentences.add("rightsdesk.keys.file names %s, which cannot be looked at.".formatted(file));
		}
	}

	private void refuseUnsafeAddress() {
		String address = text("rightsdesk.base-url");
		refuseIf(address.isEmpty(), "rightsdesk.base-url is missing. Name the address people use, such as "
				+ "https://requests.example.org.");
		refuseIf(!address.isEmpty() && !isSafe(address),
				"rightsdesk.base-url is %s. It must begin with https:// and hold a name and nothing after it."
					.formatted(address));
	}

	private static boolean isSafe(String address) {
		try {
			URI uri = URI.create(address);
			boolean bare = uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
			return bare && "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null
					&& uri.getPath().matches("/?");
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private void refuseWeakSecret(String name) {
		String secret = text(name);
		boolean weak = secret.length() < SHORTEST_SECRET || WELL_KNOWN.contains(secret.toLowerCase(Locale.ROOT));
		refuseIf(!secret.isEmpty() && weak,
				"%s is too short or well known. Take at least %d characters that nobody guesses.".formatted(name,
						SHORTEST_SECRET));
	}

	private void refuseIf(boolean unsafe, String sentence) {
		if (unsafe) {
			this.sentences.add(sentence);
		}
	}

	private boolean isSet(String name) {
		return !text(name).isEmpty();
	}

	private boolean isOn(String name) {
		return Boolean.parseBoolean(text(name));
	}

	private String text(String name) {
		return this.environment.getProperty(name, "").strip();
	}

}
