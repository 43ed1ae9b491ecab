package org.rightsdesk.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.complaint.Complaints;
import org.rightsdesk.complaint.NewComplaint;
import org.rightsdesk.engine.StaffMembers;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Restrictions;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.request.TrueDay;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Complaints that staff took down, each in one transaction. */
@Service
class ComplaintEntries {

	private final EntryTable pages;

	private final Complaints complaints;

	private final Requests requests;

	private final Restrictions restrictions;

	private final StaffMembers members;

	private final Clock clock;

	ComplaintEntries(EntryTable pages, Complaints complaints, Requests requests, Restrictions restrictions,
			StaffMembers members, Clock clock) {
		this.pages = pages;
		this.complaints = complaints;
		this.requests = requests;
		this.restrictions = restrictions;
		this.members = members;
		this.clock = clock;
	}

	/** What only the organisation knows to be wrong, by the name of the field. */
	Map<String, String> faults(Organisation organisation, Answers answers) {
		Map<String, String> faults = new LinkedHashMap<>();
		if (answers.has("about") && about(organisation, answers).isEmpty()) {
			faults.put("about", "unknown");
		}
		boolean works = this.members.find(answers.get("concerns"))
			.filter((member) -> member.worksFor(organisation.slug()))
			.isPresent();
		if (answers.has("concerns") && !works) {
			faults.put("concerns", "unknown");
		}
		return faults;
	}

	/**
	 * Makes a complaint of what was entered; the same page sent again, also at the same
	 * moment, stays one.
	 * @param formId made with the blank page
	 * @param answers without faults
	 * @param by user name of who took it down
	 */
	@Transactional
	public Reference take(UUID formId, Organisation organisation, Answers answers, String by) {
		Instant now = this.clock.instant();
		if (!this.pages.begin(formId, by, now)) {
			return this.requests.get(this.pages.taken(formId, by).orElseThrow()).reference();
		}
		LocalDate received = answers.date("received").orElseThrow();
		NewComplaint asked = ComplaintForm.complaint(organisation, Channel.valueOf(answers.get("channel")),
				TrueDay.moment(received, organisation.zone(), now), answers);
		UUID about = about(organisation, answers).map(SubjectRequest::id).orElse(null);
		SubjectRequest complaint = this.complaints
			.receive(new NewComplaint(asked.submission(), about, "", asked.wantedOutcome()), by);
		if (answers.has("concerns")) {
			this.restrictions.concern(complaint.id(), answers.get("concerns"), by);
		}
		this.pages.end(formId, by, complaint.id());
		return complaint.reference();
	}

	private Optional<SubjectRequest> about(Organisation organisation, Answers answers) {
		return Reference.read(answers.get("about"))
			.flatMap(this.requests::find)
			.filter((found) -> !found.isComplaint() && found.organisation().equals(organisation.slug()));
	}

}
