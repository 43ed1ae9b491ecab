package org.rightsdesk.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.server.PathContainer;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Protects the forms of the public pages without a server session (T14, S14): an opaque
 * cookie and a hidden field must agree, compared in constant time, and the browser must
 * not say that the form came from elsewhere. {@code th:action} adds the hidden field.
 *
 * <pre>
 * http.csrf(publicForms).addFilterBefore(new OriginCheck(), CsrfFilter.class)
 * </pre>
 */
@Component
public class PublicForms implements Customizer<CsrfConfigurer<HttpSecurity>> {

	private static final String COOKIE = "form";

	private static final PathPattern UNSUBSCRIBE = PathPatternParser.defaultInstance
		.parse("/{organisation}/unsubscribe/{token}");

	private final PublicCookies cookies;

	PublicForms(PublicCookies cookies) {
		this.cookies = cookies;
	}

	@Override
	public void customize(CsrfConfigurer<HttpSecurity> csrf) {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieName(this.cookies.name(COOKIE));
		tokens.setCookieCustomizer(
				(cookie) -> cookie.path("/").httpOnly(true).secure(this.cookies.secure()).sameSite("Lax"));
		csrf.ignoringRequestMatchers(PublicForms::isOneClick);
		csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler());
	}

	/**
	 * A mail program sends no cookie (RFC 8058). What it may ask for is in the address,
	 * which only the reader of the mail has.
	 */
	private static boolean isOneClick(HttpServletRequest request) {
		return UNSUBSCRIBE.matches(PathContainer.parsePath(request.getRequestURI()))
				&& "One-Click".equals(request.getParameter("List-Unsubscribe"));
	}

}
