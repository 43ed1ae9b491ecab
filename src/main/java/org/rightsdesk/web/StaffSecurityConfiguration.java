package org.rightsdesk.web;

import jakarta.servlet.http.HttpServletRequest;
import org.rightsdesk.engine.EngineFilters;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may open the staff side: one login for our pages, Tasklist and Cockpit.
 * <p>
 * Chains match whole paths by pattern objects. A pattern given as a string would be
 * resolved against Spring MVC, which does not know the engine's servlets, and would
 * silently leave them open (security.md, 0.3).
 */
@Configuration
class StaffSecurityConfiguration {

	private static final String LOGIN = "/staff/login";

	private final EngineFilters engine;

	private final SecurityHeaders headers;

	StaffSecurityConfiguration(EngineFilters engine, SecurityHeaders headers) {
		this.engine = engine;
		this.headers = headers;
	}

	/** Tasklist, Cockpit, Admin and the engine's interface behind them. */
	@Bean
	@Order(10)
	SecurityFilterChain engineChain(HttpSecurity http) throws Exception {
		http.securityMatcher(under("/camunda"))
			// Camunda's own token protects its pages; two would exclude each other.
			.csrf(AbstractHttpConfigurer::disable)
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.exceptionHandling((errors) -> errors
				.defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
						under("/camunda/api"))
				.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint(LOGIN), under("/camunda")))
			.requestCache((cache) -> cache.requestCache(pagesOnly("/camunda/app")))
			.headers(this.headers::engine);
		http.addFilterAfter(this.engine.denials(), HeaderWriterFilter.class)
			.addFilterBefore(new OriginCheck(), ExceptionTranslationFilter.class)
			.addFilterBefore(this.engine.refresh(), ExceptionTranslationFilter.class);
		this.engine.webApplications().forEach((filter) -> http.addFilterAfter(filter, AuthorizationFilter.class));
		return http.build();
	}

	/** Our own staff pages, the login and the logout. */
	@Bean
	@Order(20)
	SecurityFilterChain staffChain(HttpSecurity http) throws Exception {
		http.securityMatcher(under("/staff"))
			.authorizeHttpRequests((requests) -> requests.requestMatchers(exactly(LOGIN))
				.permitAll()
				.requestMatchers(exactly("/staff"), exactly("/staff/links"))
				.authenticated()
				.anyRequest()
				.access(new StaffPagesSecurity()))
			.formLogin((login) -> login.loginPage(LOGIN)
				.loginProcessingUrl(LOGIN)
				.defaultSuccessUrl("/staff")
				.failureHandler(new LoginSecurityFailure(LOGIN)))
			.logout((logout) -> logout
				.logoutRequestMatcher(
						PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/staff/logout"))
				.logoutSuccessUrl(LOGIN + "?signed-out"))
			.requestCache((cache) -> cache.requestCache(pagesOnly("/staff")))
			.headers(this.headers::staff);
		http.addFilterBefore(new OriginCheck(), CsrfFilter.class)
			.addFilterBefore(this.engine.refresh(), ExceptionTranslationFilter.class)
			.addFilterAfter(this.engine.staffPages(), AuthorizationFilter.class);
		return http.build();
	}

	/** Remembers where somebody wanted to go, but not for frames and scripts. */
	private static HttpSessionRequestCache pagesOnly(String path) {
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		RequestMatcher page = (request) -> "GET".equals(request.getMethod()) && !isPart(request);
		cache.setRequestMatcher(new AndRequestMatcher(under(path), page));
		cache.setMatchingRequestParameterName(null);
		return cache;
	}

	private static boolean isPart(HttpServletRequest request) {
		String destination = request.getHeader("Sec-Fetch-Dest");
		boolean nested = destination != null && !"document".equals(destination);
		return nested || request.getRequestURI().startsWith("/staff/case-file");
	}

	static RequestMatcher under(String path) {
		return new OrRequestMatcher(exactly(path), exactly(path + "/**"));
	}

	static RequestMatcher exactly(String path) {
		return PathPatternRequestMatcher.withDefaults().matcher(path);
	}

}
