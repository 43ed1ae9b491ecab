package org.rightsdesk.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Says why a login failed in one of two ways, neither of which tells who exists. */
class LoginSecurityFailure implements AuthenticationFailureHandler {

	private final String page;

	LoginSecurityFailure(String page) {
		this.page = page;
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		response.sendRedirect(this.page + ((failure instanceof LockedException) ? "?wait" : "?wrong"));
	}

}
