package org.rightsdesk.web;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Cookies of the public pages. They hold opaque values, no script reads them, and they
 * never carry the name of a staff cookie (T14). SameSite is Lax and not Strict, because a
 * person comes back from a link in an e-mail and must find what they had begun.
 */
@Component
public class PublicCookies {

	private final boolean secure;

	/**
	 * The one switch for all cookies; off in the trial, which is plain http on loopback.
	 */
	PublicCookies(@Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
		this.secure = secure;
	}

	/**
	 * The full name: over TLS with the prefix that keeps neighbours from setting it.
	 */
	public String name(String what) {
		return (this.secure ? "__Host-rd-" : "rd-") + what;
	}

	boolean secure() {
		return this.secure;
	}

	/** The value the browser sent, empty if it sent none. */
	public Optional<String> read(HttpServletRequest request, String what) {
		Cookie cookie = WebUtils.getCookie(request, name(what));
		return Optional.ofNullable(cookie).map(Cookie::getValue).filter((value) -> !value.isEmpty());
	}

	/** Sets a cookie for at most this long. */
	public void write(HttpServletResponse response, String what, String value, Duration life) {
		ResponseCookie cookie = ResponseCookie.from(name(what), value)
			.path("/")
			.httpOnly(true)
			.secure(this.secure)
			.sameSite("Lax")
			.maxAge(life)
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

	/** Makes the browser forget a cookie. */
	public void remove(HttpServletResponse response, String what) {
		write(response, what, "", Duration.ZERO);
	}

}
