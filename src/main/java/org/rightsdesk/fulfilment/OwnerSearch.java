package org.rightsdesk.fulfilment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one owner group searches for one line: one task, with a row for each system.
 *
 * @param id the local id of its branch of the process
 * @param systems at least one, in the order of the plan
 */
public record OwnerSearch(UUID id, List<SystemTask> systems) {

	public OwnerSearch {
		systems = List.copyOf(systems);
	}

	public UUID lineId() {
		return first().lineId();
	}

	public String ownerGroup() {
		return first().ownerGroup();
	}

	/** The owner as the organisation's file calls it. */
	public String owner() {
		return ownerGroup().substring(ownerGroup().lastIndexOf(':') + 1);
	}

	/**
	 * The task's own target: the latest of its systems, since it is not done before the
	 * slowest of them is searched.
	 */
	public LocalDate targetOn() {
		return this.systems.stream().map(SystemTask::targetOn).max(Comparator.naturalOrder()).orElseThrow();
	}

	/** All its systems are done in the same moment. */
	public boolean done() {
		return first().done();
	}

	/** Who ended it; null while it is open. */
	public String doneBy() {
		return first().doneBy();
	}

	/** Found, as soon as one of the systems holds something; null while it is open. */
	public SearchResult result() {
		return this.systems.stream()
			.map(SystemTask::result)
			.filter((result) -> result == SearchResult.FOUND)
			.findFirst()
			.orElse(first().result());
	}

	/** The row of this system. */
	public Optional<SystemTask> system(String systemId) {
		return this.systems.stream().filter((system) -> system.systemId().equals(systemId)).findFirst();
	}

	private SystemTask first() {
		return this.systems.get(0);
	}

}
