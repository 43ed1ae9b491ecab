package org.rightsdesk.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.fulfilment.OwnerActions;
import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemActions;

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
		return new View(all, mine.orElse(null));
	}

	/**
	 * What the section shows.
	 *
	 * @param batch the task of the owner; null where it was opened from another
	 */
	record View(List<SystemAction> actions, UUID batch) {

		/** Whether the reader can record what came of it: until the owner is done. */
		public boolean recordable(SystemAction action) {
			return action.closedAt() == null;
		}

	}

}
