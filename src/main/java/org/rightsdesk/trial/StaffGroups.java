package org.rightsdesk.trial;

import java.util.stream.Collectors;

import org.rightsdesk.engine.StaffDirectory;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.SearchedSystem;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Groups and organisations of the staff side follow the configuration at every start, in
 * production too.
 */
@Component
@Order(StaffGroups.ORDER)
class StaffGroups implements ApplicationRunner {

	static final int ORDER = 10;

	private static final int LONGEST_NAME = 255;

	private final StaffDirectory directory;

	private final Organisations organisations;

	StaffGroups(StaffDirectory directory, Organisations organisations) {
		this.directory = directory;
		this.organisations = organisations;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.directory.keepGroup("case-handler", "Case handlers");
		this.directory.keepGroup("officer", "Data protection officers");
		this.directory.keepGroup("manager", "Managers");
		this.directory.keepGroup("admin", "Administrators");
		this.organisations.all().forEach(this::keep);
	}

	private void keep(Organisation organisation) {
		this.directory.keepOrganisation(organisation.slug(), organisation.name());
		organisation.ownerGroups().forEach((group) -> this.directory.keepGroup(group, name(organisation, group)));
	}

	/** Says what the group searches, as far as the engine's column reaches. */
	private static String name(Organisation organisation, String group) {
		String systems = organisation.systemsOf(group)
			.stream()
			.map(SearchedSystem::name)
			.collect(Collectors.joining(", "));
		String name = organisation.name() + ": " + systems;
		return name.substring(0, Math.min(name.length(), LONGEST_NAME));
	}

}
