package org.rightsdesk.correspondence;

import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mail to staff, through the same outbox. It holds references and dates only. */
@Service
public class StaffNotices {

	private final Outbox outbox;

	StaffNotices(Outbox outbox) {
		this.outbox = outbox;
	}

	/**
	 * Puts a notice into the outbox, in the transaction of the caller.
	 * @param organisation slug; its fixed sender is used
	 * @param to one staff address
	 * @throws IllegalArgumentException if the address is not one plain address, or the
	 * subject could break a header
	 */
	@Transactional
	public void send(String organisation, String to, String subject, String text) {
		String address = MailAddress.of(to).getAddress();
		this.outbox
			.put(new Mail(UUID.randomUUID(), organisation, null, MailKind.STAFF, address, subject, text, null, 0, 0));
	}

}
