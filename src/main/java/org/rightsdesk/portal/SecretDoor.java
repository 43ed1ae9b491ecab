package org.rightsdesk.portal;

import java.util.Arrays;
import java.util.Locale;

/** What lies behind the second secret. */
enum SecretDoor {

	ANSWER("/r/page/answer"),

	FILES("/r/page#messages"),

	TRANSFER("/r/page/transfer");

	private final String address;

	SecretDoor(String address) {
		this.address = address;
	}

	String address() {
		return this.address;
	}

	/** As it stands in an address. */
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static SecretDoor of(String code) {
		return Arrays.stream(values())
			.filter((door) -> door.code().equals(code))
			.findFirst()
			.orElseThrow(NotYours::new);
	}

}
