package org.rightsdesk.marketing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets in the mailing tools of an organisation, and nobody else. */
@Component
class ToolAccess {

	private static final String BEARER = "Bearer ";

	private final MarketingSettings settings;

	private final Organisations organisations;

	ToolAccess(MarketingSettings settings, Organisations organisations) {
		this.settings = settings;
		this.organisations = organisations;
	}

	/**
	 * @param authorization the header; null where there is none
	 * @throws ResponseStatusException 401, whatever is wrong
	 */
	Organisation require(String slug, String authorization) {
		String given = (authorization != null && authorization.startsWith(BEARER))
				? authorization.substring(BEARER.length()) : "";
		String wanted = this.settings.tokens().getOrDefault(slug, "");
		// Compared also where there is none, so that the time tells nothing.
		boolean same = MessageDigest.isEqual(bytes(Addresses.hash(given)), bytes(Addresses.hash(wanted)));
		Optional<Organisation> organisation = this.organisations.find(slug);
		if (!same || wanted.isEmpty() || organisation.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
		}
		return organisation.get();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

}
