package org.rightsdesk.correspondence;

import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/**
 * How one attempt to send ended.
 *
 * @param code what a record may say of it, never an address
 */
record Attempt(Kind kind, String code) {

	enum Kind {

		SENT,

		/** No conversation with the server: other mail will not get through either. */
		NO_SERVER,

		/** The server wants this one later. */
		LATER,

		/** The server will never take this one. */
		REFUSED

	}

	static Attempt sent() {
		return new Attempt(Kind.SENT, "250");
	}

	static Attempt refused(String code) {
		return new Attempt(Kind.REFUSED, code);
	}

	/** Reads what the server said from what the mail library threw. */
	static Attempt failed(Exception failure) {
		// A wrong password of ours is for the operator to mend; no letter is lost over
		// it.
		int code = (failure instanceof MailAuthenticationException) ? 0
				: causes(failure).mapToInt(Attempt::code).filter((found) -> found > 0).findFirst().orElse(0);
		if (code == 0) {
			return new Attempt(Kind.NO_SERVER, failure.getClass().getSimpleName());
		}
		return new Attempt((code >= 500) ? Kind.REFUSED : Kind.LATER, String.valueOf(code));
	}

	private static Stream<Throwable> causes(Throwable failure) {
		if (failure == null) {
			return Stream.empty();
		}
		Stream<Throwable> inside = (failure instanceof MailSendException several)
				? Stream.of(several.getMessageExceptions()).flatMap(Attempt::causes) : Stream.empty();
		Stream<Throwable> next = (failure instanceof MessagingException chained) ? causes(chained.getNextException())
				: Stream.empty();
		// What is said about the recipient is more exact than what is said about the
		// whole.
		return Stream.of(next, inside, Stream.of(failure), causes(own(failure))).flatMap((part) -> part);
	}

	/** {@code MessagingException} gives its next exception as its cause. */
	private static Throwable own(Throwable failure) {
		return (failure instanceof MessagingException) ? null : failure.getCause();
	}

	private static int code(Throwable failure) {
		if (failure instanceof SMTPAddressFailedException address) {
			return address.getReturnCode();
		}
		if (failure instanceof SMTPSenderFailedException sender) {
			return sender.getReturnCode();
		}
		return (failure instanceof SMTPSendFailedException send) ? send.getReturnCode() : 0;
	}

}
