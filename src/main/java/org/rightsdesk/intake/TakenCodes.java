package org.rightsdesk.intake;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;

import jakarta.servlet.http.HttpSession;
import org.rightsdesk.intake.Entries.Taken;
import org.rightsdesk.request.Reference;

import org.springframework.stereotype.Component;

/**
 * The codes of the requests that somebody took down just now: in their own session, so
 * that a reload does not lose one, and for as long as a requester would see it.
 */
@Component
class TakenCodes {

	private static final String NAME = "taken-code.";

	private final Clock clock;

	TakenCodes(Clock clock) {
		this.clock = clock;
	}

	void keep(HttpSession session, Taken taken) {
		if (taken.code() != null) {
			session.setAttribute(NAME + taken.reference(), new ShownCode(taken.code(), this.clock.instant()));
		}
	}

	/** Null if there is none, or it was shown long enough. */
	String of(HttpSession session, Reference reference) {
		ShownCode code = (ShownCode) session.getAttribute(NAME + reference);
		if (code == null || this.clock.instant().isAfter(code.since().plus(Confirmations.CODE_SHOWN))) {
			session.removeAttribute(NAME + reference);
			return null;
		}
		return code.code();
	}

	private record ShownCode(String code, Instant since) implements Serializable {
	}

}
