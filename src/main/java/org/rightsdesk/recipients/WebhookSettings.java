package org.rightsdesk.recipients;

import java.util.Map;
import java.util.Optional;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What calls to programs of recipients need.
 *
 * @param secrets {@code rightsdesk.webhooks.secrets.<organisation>.<recipient>}, with
 * which both sides sign; at least 32 characters each
 * @param loopback whether programs on this machine are called, by http; for tests only
 */
@ConfigurationProperties("rightsdesk.webhooks")
record WebhookSettings(@DefaultValue Map<String, Map<String, String>> secrets,
		@DefaultValue("false") boolean loopback) {

	private static final int SHORTEST = 32;

	WebhookSettings {
		secrets.forEach((organisation, recipients) -> recipients.forEach((recipient, secret) -> {
			if (secret.length() < SHORTEST) {
				throw new IllegalArgumentException("rightsdesk.webhooks.secrets." + organisation + "." + recipient
						+ " must have at least " + SHORTEST + " characters. Choose a longer one at random.");
			}
		}));
	}

	Optional<String> secret(String organisation, String recipient) {
		return Optional.ofNullable(this.secrets.getOrDefault(organisation, Map.of()).get(recipient));
	}

	/** Names the settings, never their values. */
	@Override
	public String toString() {
		return "WebhookSettings[" + this.secrets.keySet() + "]";
	}

}
