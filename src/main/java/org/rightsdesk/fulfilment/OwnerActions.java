package org.rightsdesk.fulfilment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one owner has to do for a line in one wave: a task with a row for each system.
 *
 * @param id local id of the branch that waits for it
 * @param systems at least one, in the order of the plan
 */
public record OwnerActions(UUID id, List<SystemAction> systems) {

	public OwnerActions {
		systems = List.copyOf(systems);
	}

	public UUID lineId() {
		return first().lineId();
	}

	public SystemWork work() {
		return first().work();
	}

	public int wave() {
		return first().wave();
	}

	public String ownerGroup() {
		return first().ownerGroup();
	}

	/** The owner as the organisation's file calls it. */
	public String owner() {
		return ownerGroup().substring(ownerGroup().lastIndexOf(':') + 1);
	}

	/** The latest of its systems. */
	public LocalDate targetOn() {
		return this.systems.stream().map(SystemAction::targetOn).max(Comparator.naturalOrder()).orElseThrow();
	}

	/** Whether the owner's task is completed. */
	public boolean closed() {
		return this.systems.stream().allMatch((system) -> system.closedAt() != null);
	}

	public boolean recorded() {
		return this.systems.stream().allMatch((system) -> system.result() != null);
	}

	public Optional<SystemAction> system(String systemId) {
		return this.systems.stream().filter((system) -> system.systemId().equals(systemId)).findFirst();
	}

	private SystemAction first() {
		return this.systems.get(0);
	}

}
