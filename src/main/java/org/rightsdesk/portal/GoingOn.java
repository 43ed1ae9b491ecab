package org.rightsdesk.portal;

import java.util.UUID;

import org.rightsdesk.lifecycle.Merging;

import org.springframework.stereotype.Component;

/** Where a merged case goes on, as its own page says it. */
@Component
class GoingOn {

	private final Merging merging;

	GoingOn(Merging merging) {
		this.merging = merging;
	}

	/** Null where the case was not merged into another. */
	CasePage.GoesOn of(UUID requestId) {
		return this.merging.goesOnIn(requestId)
			.map((into) -> new CasePage.GoesOn(into.reference().value(), this.merging.openTo(requestId).isPresent()))
			.orElse(null);
	}

}
