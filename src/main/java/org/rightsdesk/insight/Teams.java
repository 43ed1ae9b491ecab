package org.rightsdesk.insight;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.SearchedSystem;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * The groups that do the work, as managers know them: handlers, officers and the owners
 * of systems.
 */
@Service
public class Teams {

	private static final List<String> COMMON = List.of("case-handler", "officer");

	private final Organisations organisations;

	private final MessageSource texts;

	Teams(Organisations organisations, MessageSource texts) {
		this.organisations = organisations;
		this.texts = texts;
	}

	/** Those of these organisations, each once. */
	List<Team> of(Set<String> slugs) {
		return Stream
			.concat(COMMON.stream(),
					this.organisations.all()
						.stream()
						.filter((one) -> slugs.contains(one.slug()))
						.flatMap((one) -> one.ownerGroups().stream()))
			.map((group) -> new Team(group, name(group)))
			.toList();
	}

	/** What a group is called; its id where nobody has given it a name. */
	public String name(String group) {
		return this.organisations.all()
			.stream()
			.filter((one) -> one.ownerGroups().contains(group))
			.map((one) -> owners(one, group))
			.findFirst()
			.orElseGet(() -> this.texts.getMessage("figures.team." + group, null, group, Locale.UK));
	}

	private static String owners(Organisation organisation, String group) {
		return organisation.name() + ": "
				+ organisation.systemsOf(group).stream().map(SearchedSystem::name).collect(Collectors.joining(", "));
	}

	/**
	 * A group.
	 *
	 * @param id its id in the engine
	 */
	record Team(String id, String name) {

	}

}
