package org.rightsdesk.correspondence;

import org.springframework.stereotype.Service;

/** Mail to staff, through the same outbox. It holds references and dates only. */
@Service
public class StaffNotices {

	/**
	 * Puts a notice into the outbox, in the transaction of the caller.
	 * @param organisation slug; its fixed sender is used
	 * @param to one staff address
	 * @throws IllegalArgumentException if the address is not one plain address, or the
	 * subject holds a control character
	 */
	public void send(String organisation, String to, String subject, String text) {
		throw new UnsupportedOperationException();
	}

}
