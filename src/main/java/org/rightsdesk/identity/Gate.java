package org.rightsdesk.identity;

import org.rightsdesk.deadline.ClockEventType;

/** What a question to the person holds up in the clock (C-4). */
enum Gate {

	IDENTITY(ClockEventType.IDENTITY_REQUESTED, ClockEventType.IDENTITY_RECEIVED),

	AUTHORITY(ClockEventType.AUTHORITY_REQUESTED, ClockEventType.AUTHORITY_RECEIVED);

	private final ClockEventType requested;

	private final ClockEventType received;

	Gate(ClockEventType requested, ClockEventType received) {
		this.requested = requested;
		this.received = received;
	}

	ClockEventType requested() {
		return this.requested;
	}

	ClockEventType received() {
		return this.received;
	}

}
