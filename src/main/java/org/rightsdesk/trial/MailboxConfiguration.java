package org.rightsdesk.trial;

import java.time.Clock;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The mailbox of a trial without a mail server. It holds links that open cases, so it is
 * for this machine only, or for staff where the trial listens wider.
 */
@Conditional(OnTrialWithoutMailServer.class)
@Configuration(proxyBeanMethods = false)
class MailboxConfiguration {

	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
			+ "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	@Bean
	Mailbox mailbox(JdbcClient jdbc, ObjectMapper mapper) {
		return new Mailbox(jdbc, mapper);
	}

	@Bean
	MailboxSender mailSender(Mailbox mailbox, Clock clock) {
		return new MailboxSender(mailbox, clock);
	}

	@Bean
	@Order(10)
	SecurityFilterChain mailboxChain(HttpSecurity http, Environment environment) throws Exception {
		return http.securityMatcher("/trial/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().access(new MailboxAccess(environment)))
			.exceptionHandling((faults) -> faults
				.authenticationEntryPoint((request, response, ex) -> response.sendRedirect("/staff/login")))
			.requestCache(AbstractHttpConfigurer::disable)
			.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(POLICY))
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
			.build();
	}

}
