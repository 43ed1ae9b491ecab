package org.rightsdesk.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.rightsdesk.correspondence.CodeSource;

import org.springframework.stereotype.Component;

/** Makes a code in the moment it leaves us; only its hash stays (S6). */
@Component
class IssuedCodes implements CodeSource {

	static final Duration LIFE = Duration.ofMinutes(10);

	private final CodeTable table;

	private final Clock clock;

	IssuedCodes(CodeTable table, Clock clock) {
		this.table = table;
		this.clock = clock;
	}

	@Override
	public String issue(UUID wishId) {
		String code = OneTimeCode.fresh();
		this.table.issue(wishId, OneTimeCode.hash(code), this.clock.instant().plus(LIFE));
		return code;
	}

}
