package org.rightsdesk.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that takes every mail after a while, and counts. */
class CountingPost extends JavaMailSenderImpl {

	private final Map<String, Integer> byId = new ConcurrentHashMap<>();

	private final AtomicInteger calls = new AtomicInteger();

	private volatile long millis;

	void answersAfter(long millis) {
		this.millis = millis;
	}

	@Override
	protected void doSend(MimeMessage[] messages, Object[] originals) {
		try {
			Thread.sleep(this.millis);
			for (MimeMessage message : messages) {
				this.byId.merge(message.getMessageID(), 1, Integer::sum);
				this.calls.incrementAndGet();
			}
		}
		catch (MessagingException ex) {
			throw new MailParseException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	void forget() {
		this.byId.clear();
		this.calls.set(0);
	}

	int calls() {
		return this.calls.get();
	}

	int mails() {
		return this.byId.size();
	}

}
