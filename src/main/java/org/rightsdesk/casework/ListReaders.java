package org.rightsdesk.casework;

import java.util.List;
import java.util.Set;

import org.rightsdesk.engine.CurrentStaff;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.CaseSearch.Searcher;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who may read lists of cases and tasks, and what they see of them (design.md 3). */
@Component
class ListReaders {

	private final CurrentStaff currentStaff;

	private final Organisations organisations;

	ListReaders(CurrentStaff currentStaff, Organisations organisations) {
		this.currentStaff = currentStaff;
		this.organisations = organisations;
	}

	/**
	 * Who reads the list of cases: names are for handlers and officers.
	 * @throws ResponseStatusException 403 for everybody but handlers, officers and
	 * managers
	 */
	Searcher searcher() {
		StaffMember staff = this.currentStaff.require();
		boolean works = staff.is("case-handler") || staff.is("officer");
		if (!works && !staff.is("manager")) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return new Searcher(staff.username(), staff.organisations(), works);
	}

	boolean isManager() {
		return this.currentStaff.require().is("manager");
	}

	/**
	 * Slugs of the organisations of which the reader hands out work, and sees who took
	 * lists of cases.
	 * @throws ResponseStatusException 403 for everybody but officers and managers
	 */
	Set<String> watched() {
		if (!watches()) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return this.currentStaff.require().organisations();
	}

	boolean watches() {
		StaffMember staff = this.currentStaff.require();
		return staff.is("officer") || staff.is("manager");
	}

	/** Those with these slugs, in the order of their files. */
	List<Organisation> organisations(Set<String> slugs) {
		return this.organisations.all().stream().filter((one) -> slugs.contains(one.slug())).toList();
	}

}
