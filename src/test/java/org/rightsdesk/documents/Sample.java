package org.rightsdesk.documents;

import java.nio.charset.StandardCharsets;

/** A file as somebody sends it. */
record Sample(String what, Origin origin, String name, String declared, byte[] content) {

	static Sample of(String what, String name, byte[] content) {
		return new Sample(what, Origin.REQUESTER, name, null, content);
	}

	static Sample of(String what, String name, String content) {
		return of(what, name, content.getBytes(StandardCharsets.UTF_8));
	}

	Sample byStaff() {
		return new Sample(this.what, Origin.STAFF, this.name, this.declared, this.content);
	}

	Sample declared(String type) {
		return new Sample(this.what, this.origin, this.name, type, this.content);
	}

	@Override
	public String toString() {
		return this.what;
	}

}
