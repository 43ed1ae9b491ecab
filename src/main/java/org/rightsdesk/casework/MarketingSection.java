package org.rightsdesk.casework;

import java.util.List;

import org.rightsdesk.marketing.Suppression;
import org.rightsdesk.marketing.Suppressions;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/** What a marketing objection of the case put on the list, and whom to instruct. */
@Component
class MarketingSection implements CaseSection {

	private final Suppressions suppressions;

	MarketingSection(Suppressions suppressions) {
		this.suppressions = suppressions;
	}

	@Override
	public String name() {
		return "marketing";
	}

	@Override
	public boolean belongsTo(OpenCase open) {
		return open.lines().stream().anyMatch((line) -> line.right() == Right.OBJECTION_MARKETING);
	}

	@Override
	public List<Suppression> view(OpenCase open) {
		return open.lines().stream().flatMap((line) -> this.suppressions.of(line.id()).stream()).toList();
	}

}
