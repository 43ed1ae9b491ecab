package org.rightsdesk.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * The pages that anybody may open. They have no login and no session, so that nothing of
 * a requester can be mixed up with the staff side (T14).
 */
@Configuration
class PublicSecurityConfiguration {

	private static final String DESCRIPTION = "/api/v1/openapi.json";

	private final SecurityHeaders headers;

	PublicSecurityConfiguration(SecurityHeaders headers) {
		this.headers = headers;
	}

	/** Anonymous like the form; a program has no cookie that could be misused. */
	@Bean
	@Order(30)
	SecurityFilterChain interfaceChain(HttpSecurity http) throws Exception {
		http.securityMatcher(StaffSecurityConfiguration.under("/api"))
			.csrf(AbstractHttpConfigurer::disable)
			// The description exists once, as JSON.
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers(StaffSecurityConfiguration.exactly(DESCRIPTION + ".yaml"))
						.denyAll());
		return open(http).build();
	}

	@Bean
	@Order(40)
	SecurityFilterChain publicChain(HttpSecurity http, PublicForms forms) throws Exception {
		http.csrf(forms).addFilterBefore(new OriginCheck(), CsrfFilter.class);
		return open(http).build();
	}

	/**
	 * Odd spellings of an address are a mistake of the caller, not a fault of ours (S1).
	 */
	@Bean
	RequestRejectedHandler rejectedHandler() {
		return new HttpStatusRequestRejectedHandler();
	}

	private HttpSecurity open(HttpSecurity http) throws Exception {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			.formLogin(AbstractHttpConfigurer::disable)
			.httpBasic(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.headers(this.headers::open);
	}

}
