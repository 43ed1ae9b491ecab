package org.rightsdesk.organisation;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;

import org.rightsdesk.organisation.SpecialRule.Code;

/**
 * What no single field can show: how the parts of a file fit together. A rule is left out
 * where the parts it looks at are wrong already.
 */
final class OrganisationRules {

	private static final Map<String, String> ZONES = Map.of("EU-IE", "Europe/Dublin", "EU-FR", "Europe/Paris", "EU-DE",
			"Europe/Berlin");

	private final Organisation organisation;

	private final Mistakes mistakes;

	private OrganisationRules(Organisation organisation, Mistakes mistakes) {
		this.organisation = organisation;
		this.mistakes = mistakes;
	}

	static void check(Organisation organisation, String fileName, Mistakes mistakes) {
		if (organisation == null) {
			return;
		}
		OrganisationRules rules = new OrganisationRules(organisation, mistakes);
		rules.slug(fileName);
		rules.calendar();
		rules.zone();
		rules.promise();
		rules.retention();
		rules.automatedDecisions();
		rules.workingDays();
		rules.mailingSystems();
		RegisterRules.check(organisation, mistakes);
	}

	private void mailingSystems() {
		if (wrong("marketing") || wrong("systems")) {
			return;
		}
		List<String> ids = this.organisation.marketing().systems();
		for (int i = 0; i < ids.size(); i++) {
			if (this.organisation.system(ids.get(i)).isEmpty()) {
				this.mistakes.add("marketing.systems[" + i + "]", quoted(ids.get(i)) + " is not the id of a system.");
			}
		}
	}

	private void slug(String fileName) {
		if (wrong("slug")) {
			return;
		}
		String slug = this.organisation.slug();
		if (!fileName.equals(slug + ".yaml")) {
			this.mistakes.add("slug", quoted(slug) + " must be the name of the file without .yaml.");
		}
		if (Checks.RESERVED.contains(slug)) {
			this.mistakes.add("slug", quoted(slug) + " is an address that rightsdesk itself uses; choose another.");
		}
	}

	private void calendar() {
		if (wrong("calendar") || wrong("jurisdiction")) {
			return;
		}
		Jurisdiction jurisdiction = this.organisation.jurisdiction();
		if (!this.organisation.calendar().startsWith(jurisdiction.name())) {
			this.mistakes.add("calendar",
					quoted(this.organisation.calendar()) + " is not a calendar of jurisdiction " + jurisdiction + ".");
		}
	}

	/** A wrong zone would put arrivals on the wrong date (C-2). */
	private void zone() {
		if (wrong("calendar") || wrong("zone")) {
			return;
		}
		String zone = ZONES.getOrDefault(this.organisation.calendar(), "Europe/London");
		if (!this.organisation.zone().getId().equals(zone)) {
			this.mistakes.add("zone", quoted(this.organisation.zone()) + " is not the time zone of calendar "
					+ this.organisation.calendar() + ", " + zone + ".");
		}
	}

	/** A notice may promise more than the law, never less (law.md section 2). */
	private void promise() {
		if (wrong("promise")) {
			return;
		}
		Promise promise = this.organisation.promise();
		if (longerThanOneMonth(promise.answerWithin())) {
			this.mistakes.add("promise.answerWithin",
					quoted(promise.answerWithin()) + " is longer than the one month of the law.");
		}
		if (promise.updates() && promise.updateEvery() == null) {
			this.mistakes.add("promise.updateEvery", "is missing; promise.updates is true.");
		}
	}

	private static boolean longerThanOneMonth(Period period) {
		long months = period.toTotalMonths();
		return months > 1 || (months == 1 && period.getDays() > 0) || (months == 0 && period.getDays() > 28);
	}

	private void retention() {
		if (wrong("retention")) {
			return;
		}
		Retention retention = this.organisation.retention();
		alwaysWithPeriod("retention.caseFile", retention.caseFile());
		alwaysWithPeriod("retention.complaintFile", retention.complaintFile());
		if (retention.answerFiles() != null && retention.caseFile().period() != null
				&& isLonger(retention.answerFiles(), retention.caseFile().period())) {
			this.mistakes.add("retention.answerFiles", quoted(retention.answerFiles())
					+ " is longer than the file of the case is kept, " + retention.caseFile().period() + ".");
		}
		for (int i = 0; i < retention.data().size(); i++) {
			periodAndStart("retention.data[" + i + "]", retention.data().get(i));
		}
	}

	private static boolean isLonger(Period one, Period other) {
		LocalDate day = LocalDate.EPOCH;
		return day.plus(one).isAfter(day.plus(other));
	}

	private void alwaysWithPeriod(String path, RetentionPeriod entry) {
		if (entry.period() == null) {
			this.mistakes.add(path + ".period", "is missing; this file is deleted by it.");
		}
		periodAndStart(path, entry);
	}

	private void periodAndStart(String path, RetentionPeriod entry) {
		if (entry.period() != null && entry.from() == null) {
			this.mistakes.add(path + ".from", "is missing; a period needs the event it runs from.");
		}
	}

	private void automatedDecisions() {
		if (wrong("access")) {
			return;
		}
		AccessInformation.AutomatedDecisions decisions = this.organisation.access().automatedDecisions();
		if (decisions.made() && decisions.logic() == null) {
			this.mistakes.add("access.automatedDecisions.logic",
					"is missing; who decides without a person must explain how.");
		}
		boolean profiled = !wrong("specialRules") && this.organisation.special(Code.PROFILING).isPresent();
		if (profiled && decisions.logic() == null) {
			this.mistakes.add("access.automatedDecisions.logic", "is missing; specialRules has PROFILING.");
		}
	}

	private void workingDays() {
		if (wrong("serviceLevels")) {
			return;
		}
		ServiceLevels levels = this.organisation.serviceLevels();
		positive("serviceLevels.searchChaserWorkingDays", levels.searchChaserWorkingDays());
		positive("serviceLevels.reminderWorkingDays", levels.reminderWorkingDays());
	}

	private void positive(String path, Iterable<Integer> days) {
		days.forEach((number) -> {
			if (number < 1) {
				this.mistakes.add(path, quoted(number) + " must be at least 1.");
			}
		});
	}

	private boolean wrong(String path) {
		return this.mistakes.under(path);
	}

	private static String quoted(Object value) {
		return "\"" + value + "\"";
	}

}
