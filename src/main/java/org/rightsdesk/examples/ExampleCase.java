package org.rightsdesk.examples;

import java.util.UUID;

import org.rightsdesk.request.SubjectRequest;

/** An example case after it was received. */
final class ExampleCase {

	private final SubjectRequest request;

	private UUID complaintId;

	ExampleCase(SubjectRequest request) {
		this.request = request;
	}

	UUID id() {
		return this.request.id();
	}

	String reference() {
		return this.request.reference().value();
	}

	String organisation() {
		return this.request.organisation();
	}

	/** Null while the person has not complained about it. */
	UUID complaintId() {
		return this.complaintId;
	}

	void complained(UUID complaintId) {
		this.complaintId = complaintId;
	}

}
