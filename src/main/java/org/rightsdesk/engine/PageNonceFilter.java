package org.rightsdesk.engine;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes into each page of Tasklist and Cockpit the nonce of its own policy. Camunda
 * keeps the nonce where all requests share it, so that another request at the same moment
 * replaces it between header and page; no script of that page runs, and it stays blank.
 */
class PageNonceFilter extends OncePerRequestFilter {

	static final String ATTRIBUTE = "org.camunda.bpm.csp.nonce";

	private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var answer = new PolicyReader(response);
		chain.doFilter(new HttpServletRequestWrapper(request) {

			@Override
			public ServletContext getServletContext() {
				return context(super.getServletContext(), answer);
			}

		}, answer);
	}

	private static ServletContext context(ServletContext shared, PolicyReader answer) {
		return (ServletContext) Proxy.newProxyInstance(PageNonceFilter.class.getClassLoader(),
				new Class<?>[] { ServletContext.class }, (proxy, method, arguments) -> {
					boolean asked = method.getName().equals("getAttribute") && ATTRIBUTE.equals(arguments[0]);
					return (asked && answer.nonce != null) ? answer.nonce : invoke(shared, method, arguments);
				});
	}

	private static Object invoke(ServletContext shared, Method method, Object[] arguments) throws Throwable {
		try {
			return method.invoke(shared, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	/** Reads the nonce from the policy as it is set. */
	private static final class PolicyReader extends HttpServletResponseWrapper {

		private String nonce;

		PolicyReader(HttpServletResponse response) {
			super(response);
		}

		@Override
		public void setHeader(String name, String value) {
			read(name, value);
			super.setHeader(name, value);
		}

		@Override
		public void addHeader(String name, String value) {
			read(name, value);
			super.addHeader(name, value);
		}

		private void read(String name, String value) {
			if ("Content-Security-Policy".equalsIgnoreCase(name) && value != null) {
				Matcher found = NONCE.matcher(value);
				this.nonce = found.find() ? found.group(1) : this.nonce;
			}
		}

	}

}
