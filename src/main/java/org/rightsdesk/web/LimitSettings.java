package org.rightsdesk.web;

import jakarta.validation.constraints.PositiveOrZero;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one address or one e-mail address may do; 0 is no limit. The address is that
 * of the connection, and no header is believed. Behind a proxy that is the proxy's, so
 * that all people share one: set {@code server.forward-headers-strategy=native} there,
 * and {@code server.tomcat.remoteip.internal-proxies} to a pattern that only the proxy's
 * own address fits.
 *
 * @param submissionsPerHour requests from one address
 * @param formPagesPerMinute pages of the form for one address
 * @param calculationsPerMinute deadlines worked out for one address
 * @param systemCallsPerMinute calls of programs of systems and of mailing tools from one
 * address
 * @param linksPerHour mails with a new link asked for from one address
 * @param submissionsPerEmailPerDay requests with one e-mail address
 * @param linksPerEmailPerHour mails with a new link for one e-mail address
 * @param loopback whether this machine is counted too; off in the trial
 */
@Validated
@ConfigurationProperties("rightsdesk.limits")
record LimitSettings(@PositiveOrZero @DefaultValue("20") int submissionsPerHour,
		@PositiveOrZero @DefaultValue("120") int formPagesPerMinute,
		@PositiveOrZero @DefaultValue("60") int calculationsPerMinute,
		@PositiveOrZero @DefaultValue("600") int systemCallsPerMinute,
		@PositiveOrZero @DefaultValue("20") int linksPerHour,
		@PositiveOrZero @DefaultValue("10") int submissionsPerEmailPerDay,
		@PositiveOrZero @DefaultValue("3") int linksPerEmailPerHour, @DefaultValue("false") boolean loopback) {

	int of(Limit limit) {
		return switch (limit) {
			case SUBMISSIONS -> this.submissionsPerHour;
			case FORM_PAGES -> this.formPagesPerMinute;
			case CALCULATIONS -> this.calculationsPerMinute;
			case SYSTEM_CALLS -> this.systemCallsPerMinute;
			case LINKS -> this.linksPerHour;
			case SUBMISSIONS_OF_EMAIL -> this.submissionsPerEmailPerDay;
			case LINKS_OF_EMAIL -> this.linksPerEmailPerHour;
		};
	}

}
