package org.rightsdesk.marketing;

import java.nio.file.Path;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What mailing tools need.
 *
 * @param tokens slug of an organisation to the secret by which its tools show who they
 * are; without one its list is open to no tool
 * @param exportDirectory where each night a CSV for each organisation is written; null,
 * the default, for none
 */
@ConfigurationProperties("rightsdesk.marketing")
record MarketingSettings(@DefaultValue Map<String, String> tokens, Path exportDirectory) {

	/** Shorter ones can be tried. */
	private static final int SHORTEST = 32;

	MarketingSettings {
		tokens.forEach((slug, token) -> {
			if (token.length() < SHORTEST) {
				throw new IllegalArgumentException("rightsdesk.marketing.tokens." + slug + " has fewer than " + SHORTEST
						+ " characters. Choose a longer one at random.");
			}
		});
	}

}
