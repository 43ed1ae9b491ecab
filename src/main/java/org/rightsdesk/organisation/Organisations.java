package org.rightsdesk.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;

/** All organisations of this installation, in the order of their slugs. */
public class Organisations {

	private final Map<String, Organisation> bySlug = new TreeMap<>();

	public Organisations(Collection<Organisation> organisations) {
		organisations.forEach((organisation) -> this.bySlug.put(organisation.slug(), organisation));
	}

	/** The five examples alone, for tests that need no application. */
	public static Organisations examples() {
		return OrganisationFiles.load(true, null);
	}

	public List<Organisation> all() {
		return List.copyOf(this.bySlug.values());
	}

	public Optional<Organisation> find(String slug) {
		return (slug != null) ? Optional.ofNullable(this.bySlug.get(slug)) : Optional.empty();
	}

	/**
	 * The organisation with this slug.
	 * @throws NoSuchElementException where there is none
	 */
	public Organisation get(String slug) {
		return find(slug).orElseThrow(() -> new NoSuchElementException("There is no organisation with this slug."));
	}

}
