package org.rightsdesk.intake;

import java.util.List;
import java.util.Optional;

import org.rightsdesk.engine.CurrentStaff;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who may take requests down: handlers and officers, for their own organisations. */
@Component
class EntryStaff {

	private final CurrentStaff currentStaff;

	private final Organisations organisations;

	EntryStaff(CurrentStaff currentStaff, Organisations organisations) {
		this.currentStaff = currentStaff;
		this.organisations = organisations;
	}

	/** Whoever is signed in, if they may; refused otherwise. */
	StaffMember require() {
		StaffMember staff = this.currentStaff.require();
		boolean may = staff.is("case-handler") || staff.is("officer");
		if (!may || organisations(staff).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return staff;
	}

	List<Organisation> organisations(StaffMember staff) {
		return this.organisations.all().stream().filter((one) -> staff.worksFor(one.slug())).toList();
	}

	/** Empty for one that is not theirs, and for none. */
	Optional<Organisation> organisation(StaffMember staff, String slug) {
		return this.organisations.find(slug).filter((one) -> staff.worksFor(one.slug()));
	}

}
