package org.rightsdesk.casework;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.request.SubjectRequest;

/**
 * Somebody whose work it would be opens a case that is restricted to others: they may
 * know its reference and date.
 */
class CaseRestricted extends RuntimeException {

	private final transient SubjectRequest request;

	private final transient Organisation organisation;

	CaseRestricted(SubjectRequest request, Organisation organisation) {
		super("This case is restricted to named people.");
		this.request = request;
		this.organisation = organisation;
	}

	SubjectRequest request() {
		return this.request;
	}

	Organisation organisation() {
		return this.organisation;
	}

}
