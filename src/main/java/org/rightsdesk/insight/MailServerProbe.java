package org.rightsdesk.insight;

import java.time.Clock;
import java.util.Properties;

import jakarta.mail.MessagingException;

import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Signs in at the mail server as a mail would, and sends none. */
@Component
class MailServerProbe {

	/**
	 * Milliseconds for each step: whoever asks for health does not wait as a mail can.
	 */
	private static final String PATIENCE = "1500";

	private final JavaMailSenderImpl sender;

	private final Lately<Boolean> lately;

	MailServerProbe(JavaMailSenderImpl sender, Clock clock) {
		this.sender = sender;
		this.lately = new Lately<>(this::ask, clock);
	}

	/** True as well in a trial, whose mailbox is no server. */
	boolean isReached() {
		return this.lately.get();
	}

	private boolean ask() {
		if (this.sender.getHost() == null) {
			return true;
		}
		try {
			impatient().testConnection();
			return true;
		}
		catch (MessagingException ex) {
			return false;
		}
	}

	private JavaMailSenderImpl impatient() {
		JavaMailSenderImpl probe = new JavaMailSenderImpl();
		probe.setHost(this.sender.getHost());
		probe.setPort(this.sender.getPort());
		probe.setUsername(this.sender.getUsername());
		probe.setPassword(this.sender.getPassword());
		probe.setProtocol(this.sender.getProtocol());
		Properties properties = new Properties();
		properties.putAll(this.sender.getJavaMailProperties());
		String protocol = (this.sender.getProtocol() != null) ? this.sender.getProtocol()
				: JavaMailSenderImpl.DEFAULT_PROTOCOL;
		for (String wait : new String[] { "connectiontimeout", "timeout", "writetimeout" }) {
			properties.setProperty("mail." + protocol + "." + wait, PATIENCE);
		}
		probe.setJavaMailProperties(properties);
		return probe;
	}

}
