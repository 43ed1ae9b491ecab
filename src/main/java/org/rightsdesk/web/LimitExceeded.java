package org.rightsdesk.web;

import java.time.Duration;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Too much in a short time; says when there is room again. Holds no address. */
public class LimitExceeded extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	private final Duration wait;

	LimitExceeded(Duration wait) {
		super(HttpStatus.TOO_MANY_REQUESTS);
		this.wait = Duration.ofSeconds(Math.max(1, wait.plusMillis(999).toSeconds()));
		getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(this.wait.toSeconds()));
	}

	/** Whole seconds, at least one. */
	Duration untilThereIsRoom() {
		return this.wait;
	}

}
