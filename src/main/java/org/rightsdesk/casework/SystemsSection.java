package org.rightsdesk.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rightsdesk.fulfilment.OwnerActions;
import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemActions;
import org.rightsdesk.fulfilment.SystemWork;

import org.springframework.stereotype.Component;

/** What the systems have to do for the line, and what came of it in each of them. */
@Component
class SystemsSection implements CaseSection {

	static final String NAME = "systems";

	private final SystemActions actions;

	SystemsSection(SystemActions actions) {
		this.actions = actions;
	}

	@Override
	public String name() {
		return NAME;
	}

	/** An owner sees what their task is about. */
	@Override
	public boolean shown(OpenCase open) {
		return open.whole() || open.batchId().isPresent();
	}

	@Override
	public View view(OpenCase open) {
		Optional<UUID> mine = open.batchId();
		List<SystemAction> all = open.whole() ? this.actions.of(open.line().id())
				: mine.flatMap(this.actions::batch).map(OwnerActions::systems).orElse(List.of());
		Map<UUID, List<String>> said = all.stream()
			.collect(Collectors.toMap(SystemAction::id, (action) -> this.actions.workerFailures(action.id())));
		List<OwnerActions> told = open.whole() ? told(open) : List.of();
		return new View(all, said, told, mine.orElse(null), open.open());
	}

	/**
	 * Owners of whom everything is on record, so that a clerk can complete their task.
	 */
	private List<OwnerActions> told(OpenCase open) {
		return this.actions.owners(open.line().id())
			.stream()
			.filter((owner) -> owner.recorded() && !owner.closed())
			.toList();
	}

	/**
	 * What the section shows.
	 *
	 * @param said what the program of a system said each time that it failed
	 * @param told owners of whom all is on record and whose task is open
	 * @param batch the task of the owner; null where it was opened from another
	 * @param open whether the case is
	 */
	record View(List<SystemAction> actions, Map<UUID, List<String>> said, List<OwnerActions> told, UUID batch,
			boolean open) {

		/** A restriction is lifted long after the case was closed. */
		public boolean goesOn(SystemAction action) {
			return this.open || action.work() == SystemWork.LIFT_RESTRICTION;
		}

		/** Whether the reader can record what came of it: until the owner is done. */
		public boolean recordable(SystemAction action) {
			return goesOn(action) && action.closedAt() == null;
		}

	}

}
