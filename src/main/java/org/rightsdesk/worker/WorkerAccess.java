package org.rightsdesk.worker;

import jakarta.servlet.http.HttpServletRequest;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.SearchedSystem;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Lets in the program of a system; every other call gets the same answer. */
@Component
@EnableConfigurationProperties(SystemTokens.class)
class WorkerAccess {

	private static final String BEARER = "Bearer ";

	private final SystemTokens tokens;

	private final Organisations organisations;

	WorkerAccess(SystemTokens tokens, Organisations organisations) {
		this.tokens = tokens;
		this.organisations = organisations;
	}

	/**
	 * @throws ErrorResponseException 401, the same for an unknown organisation, an
	 * unknown system, one without a program, and a wrong token
	 */
	void require(String organisation, String system, HttpServletRequest call) {
		String header = call.getHeader(HttpHeaders.AUTHORIZATION);
		String token = (header != null && header.startsWith(BEARER)) ? header.substring(BEARER.length()) : "";
		boolean fits = this.tokens.fits(organisation, system, token);
		if (!fits || !hasWorker(organisation, system)) {
			ErrorResponseException refused = new ErrorResponseException(HttpStatus.UNAUTHORIZED);
			refused.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
			throw refused;
		}
	}

	private boolean hasWorker(String organisation, String system) {
		return this.organisations.find(organisation)
			.flatMap((found) -> found.system(system))
			.filter(SearchedSystem::worker)
			.isPresent();
	}

}
