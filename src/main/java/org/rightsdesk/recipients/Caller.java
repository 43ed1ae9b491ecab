package org.rightsdesk.recipients;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.Recipient;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls programs of recipients: claims and commits, calls, records and commits. If it
 * dies in between, the same call goes once more with the same id; none is lost.
 */
@Component
class Caller {

	static final String ID = "Rightsdesk-Delivery";

	static final String TIMESTAMP = "Rightsdesk-Timestamp";

	static final String SIGNATURE = "Rightsdesk-Signature";

	private static final Duration PATIENCE = Duration.ofHours(4);

	private static final Duration LONGEST_WAIT = Duration.ofMinutes(4);

	private static final Logger log = LoggerFactory.getLogger(Caller.class);

	private final CallTable calls;

	private final NoticeSteps steps;

	private final Organisations organisations;

	private final Requests requests;

	private final WebhookSettings settings;

	private final WebhookClient client;

	private final NoticeArrivals arrivals;

	private final RequestLog requestLog;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Caller(CallTable calls, NoticeSteps steps, Organisations organisations, Requests requests, WebhookSettings settings,
			WebhookClient client, NoticeArrivals arrivals, RequestLog requestLog, TransactionTemplate transaction,
			Clock clock) {
		this.calls = calls;
		this.steps = steps;
		this.organisations = organisations;
		this.requests = requests;
		this.settings = settings;
		this.client = client;
		this.arrivals = arrivals;
		this.requestLog = requestLog;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Makes the calls that are due until none is. */
	void callDue() {
		boolean more = true;
		while (more) {
			Optional<Call> call = this.transaction.execute((status) -> this.calls.claim(this.clock.instant()));
			call.ifPresent(this::call);
			more = call.isPresent();
		}
	}

	private void call(Call call) {
		Message message = this.transaction.execute((status) -> message(call));
		Ending ending = (message != null) ? post(call, message) : new Ending(Kind.REFUSED, "no-address");
		this.transaction.executeWithoutResult((status) -> settle(call, ending));
	}

	/** Null where the register has no address for the recipient any more. */
	private Message message(Call call) {
		Notice notice = this.steps.notice(call.notificationId());
		Recipient recipient = this.organisations.get(notice.organisation())
			.recipient(notice.recipientId())
			.orElse(null);
		String secret = this.settings.secret(notice.organisation(), notice.recipientId()).orElse(null);
		if (recipient == null || recipient.webhook() == null || secret == null) {
			return null;
		}
		return new Message(URI.create(recipient.webhook()), secret, this.steps.json(notice));
	}

	private Ending post(Call call, Message message) {
		long now = this.clock.instant().getEpochSecond();
		try {
			int status = this.client.post(message.to(), Map.of(ID, call.id().toString(), TIMESTAMP, String.valueOf(now),
					SIGNATURE, WebhookSignature.of(message.secret(), now, message.body())), message.body());
			return Ending.of(status);
		}
		catch (PublicAddresses.NotPublic ex) {
			return new Ending(Kind.REFUSED, "address-not-public");
		}
		catch (IOException ex) {
			return new Ending(Kind.LATER, ex.getClass().getSimpleName());
		}
	}

	private void settle(Call call, Ending ending) {
		Instant now = this.clock.instant();
		boolean over = !now.isBefore(call.firstTriedAt().plus(PATIENCE));
		if (ending.kind() == Kind.SENT) {
			if (this.calls.end(call, true, null)) {
				Notice notice = this.steps.notice(call.notificationId());
				this.arrivals.arrived(notice.organisation(), List.of(notice.id()), now);
				note(call, "RECIPIENT_CALLED");
			}
			return;
		}
		log.warn("Call {} of a recipient: attempt {} ended with {}", call.id(), call.attempts(), ending.code());
		if (ending.kind() == Kind.LATER && !over) {
			this.calls.retry(call, now.plus(wait(call.attempts())), ending.code());
		}
		else if (this.calls.end(call, false, ending.code())) {
			this.arrivals.failed(call.notificationId());
			note(call, "RECIPIENT_CALL_FAILED");
		}
	}

	private void note(Call call, String what) {
		Notice notice = this.steps.notice(call.notificationId());
		this.requestLog.append(this.requests.get(notice.requestId()).id(), "system", what, notice.recipientId());
	}

	/** 1, 2, then 4 minutes. */
	private static Duration wait(int attempts) {
		return (attempts > 2) ? LONGEST_WAIT : Duration.ofMinutes(attempts);
	}

	private enum Kind {

		SENT, LATER, REFUSED

	}

	/**
	 * How an attempt ended.
	 *
	 * @param code what a record may say of it
	 */
	private record Ending(Kind kind, String code) {

		/** A redirection is a refusal: nobody checked where it leads (S16). */
		static Ending of(int status) {
			boolean busy = status >= 500 || status == 408 || status == 425 || status == 429;
			return new Ending((status < 300) ? Kind.SENT : busy ? Kind.LATER : Kind.REFUSED, String.valueOf(status));
		}

	}

	/** What goes where. */
	private record Message(URI to, String secret, byte[] body) {
	}

}
