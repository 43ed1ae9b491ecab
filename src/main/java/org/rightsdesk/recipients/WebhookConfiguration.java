package org.rightsdesk.recipients;

import java.net.InetAddress;
import java.time.Duration;

import javax.net.ssl.SSLSocketFactory;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.Recipient;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Calls of programs of recipients (ADR 0042). */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

	private static final Duration AT_MOST = Duration.ofSeconds(10);

	@Bean
	WebhookClient webhookClient(WebhookSettings settings, Organisations organisations) {
		organisations.all().forEach((organisation) -> requireSecrets(organisation, settings));
		return new WebhookClient(new PublicAddresses(InetAddress::getAllByName, settings.loopback()),
				(SSLSocketFactory) SSLSocketFactory.getDefault(), settings.loopback(), AT_MOST);
	}

	private static void requireSecrets(Organisation organisation, WebhookSettings settings) {
		for (Recipient recipient : organisation.recipients()) {
			if (recipient.channel() == Recipient.Channel.WEBHOOK
					&& settings.secret(organisation.slug(), recipient.id()).isEmpty()) {
				throw new IllegalArgumentException("rightsdesk.webhooks.secrets." + organisation.slug() + "."
						+ recipient.id() + " is missing: both sides sign with it, since the recipient has the channel"
						+ " WEBHOOK.");
			}
		}
	}

}
