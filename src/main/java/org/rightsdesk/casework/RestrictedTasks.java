package org.rightsdesk.casework;

import java.util.Optional;

import org.rightsdesk.engine.TaskAccess;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Restrictions;

import org.springframework.stereotype.Component;

/**
 * Keeps tasks of restricted cases to the people named, and of a case about a member of
 * staff from them (T16). The sentence is the same for both.
 */
@Component
class RestrictedTasks implements TaskAccess {

	private final Requests requests;

	private final Restrictions restrictions;

	RestrictedTasks(Requests requests, Restrictions restrictions) {
		this.requests = requests;
		this.restrictions = restrictions;
	}

	@Override
	public Optional<String> refusal(String reference, String username) {
		if (!Reference.isReference(reference)) {
			return Optional.empty();
		}
		return this.requests.find(new Reference(reference))
			.filter((request) -> this.restrictions.of(request.id()).bars(username))
			.map((request) -> "This case is restricted to named people.");
	}

}
