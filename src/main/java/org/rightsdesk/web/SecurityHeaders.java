package org.rightsdesk.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** What each answer tells the browser not to do (S13). */
@Component
class SecurityHeaders {

	private static final String CSP = "Content-Security-Policy";

	/** No inline script or style: our pages have none. */
	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; "
			+ "base-uri 'none'; frame-ancestors ";

	private static final RequestMatcher CASE_FILE = StaffSecurityConfiguration.under("/staff/case-file");

	private static final long YEAR = 31536000;

	private final boolean tls;

	private final String engineCsp;

	SecurityHeaders(@Value("${server.servlet.session.cookie.secure:false}") boolean tls,
			@Value("${camunda.bpm.webapp.header-security.content-security-policy-value}") String enginePolicy) {
		this.tls = tls;
		this.engineCsp = enginePolicy.replace("$NONCE", "'self'");
	}

	/** For an answer that no chain has a hand in. */
	void write(HttpServletResponse response) {
		response.setHeader(CSP, POLICY + "'none'");
		response.setHeader("X-Frame-Options", "DENY");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
		response.setHeader("Cache-Control", "no-store");
	}

	void open(HeadersConfigurer<HttpSecurity> headers) {
		shared(headers);
		headers.contentSecurityPolicy((csp) -> csp.policyDirectives(POLICY + "'none'"));
		headers.frameOptions(FrameOptionsConfig::deny);
	}

	/** Only the case file may stand in a frame: it is a tab of Tasklist. */
	void staff(HeadersConfigurer<HttpSecurity> headers) {
		shared(headers);
		headers.frameOptions(FrameOptionsConfig::disable);
		headers.addHeaderWriter(choose(new StaticHeadersWriter(CSP, POLICY + "'self'"),
				new StaticHeadersWriter(CSP, POLICY + "'none'")));
		headers.addHeaderWriter(choose(new XFrameOptionsHeaderWriter(XFrameOptionsMode.SAMEORIGIN),
				new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY)));
	}

	/**
	 * The engine's own filter writes its policy with a nonce; this one is for the rest.
	 */
	void engine(HeadersConfigurer<HttpSecurity> headers) {
		shared(headers);
		headers.cacheControl((cache) -> cache.disable());
		headers.contentSecurityPolicy((csp) -> csp.policyDirectives(this.engineCsp));
		headers.frameOptions(FrameOptionsConfig::deny);
		headers.addHeaderWriter((request, response) -> {
			boolean plugin = request.getRequestURI().matches("/camunda/api/[^/]+/plugin/[^/]+/static/.*");
			if (request.getRequestURI().startsWith("/camunda/api/")) {
				// Plugin files keep their address over our upgrades, as it has Camunda's
				// version.
				response.setHeader("Cache-Control", plugin ? "no-cache" : "no-store");
			}
			else if (request.getRequestURI().endsWith("/")) {
				// A kept page has the nonce of another answer, and none of its scripts
				// runs.
				response.setHeader("Cache-Control", "no-store");
			}
		});
	}

	private void shared(HeadersConfigurer<HttpSecurity> headers) {
		headers.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER));
		headers.crossOriginOpenerPolicy((opener) -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
		headers.crossOriginResourcePolicy((resource) -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
		headers.permissionsPolicyHeader(
				(permissions) -> permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"));
		headers.httpStrictTransportSecurity((hsts) -> hsts.disable());
		if (this.tls) {
			// TLS may end at a proxy, so that the request itself does not show it.
			headers.addHeaderWriter(new HstsHeaderWriter((request) -> true, YEAR, false));
		}
	}

	private static HeaderWriter choose(HeaderWriter caseFile, HeaderWriter others) {
		return (request, response) -> (CASE_FILE.matches(request) ? caseFile : others).writeHeaders(request, response);
	}

}
