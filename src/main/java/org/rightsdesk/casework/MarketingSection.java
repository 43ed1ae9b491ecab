package org.rightsdesk.casework;

import java.util.List;

import org.rightsdesk.marketing.AccountClosure;
import org.rightsdesk.marketing.Suppression;
import org.rightsdesk.marketing.Suppressions;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/** What a marketing objection of the case put on the list, and whom to instruct. */
@Component
class MarketingSection implements CaseSection {

	private final Suppressions suppressions;

	private final AccountClosure closure;

	MarketingSection(Suppressions suppressions, AccountClosure closure) {
		this.suppressions = suppressions;
		this.closure = closure;
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
	public View view(OpenCase open) {
		return new View(
				open.lines().stream().flatMap((line) -> this.suppressions.of(line.id()).stream()).distinct().toList(),
				open.lines().stream().anyMatch((line) -> this.closure.asked(line.id())));
	}

	/**
	 * What the section shows.
	 *
	 * @param closing whether the person closes an account with it
	 */
	record View(List<Suppression> list, boolean closing) {
	}

}
