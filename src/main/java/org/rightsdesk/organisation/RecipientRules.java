package org.rightsdesk.organisation;

import java.util.List;

import org.rightsdesk.organisation.Recipient.Channel;
import org.rightsdesk.organisation.Recipient.Role;

/** Rules about how the recipients of a file are told (L-8). */
final class RecipientRules {

	private final Mistakes mistakes;

	private RecipientRules(Mistakes mistakes) {
		this.mistakes = mistakes;
	}

	static void check(List<Recipient> recipients, List<SearchedSystem> systems, Mistakes mistakes) {
		RecipientRules rules = new RecipientRules(mistakes);
		List<String> ids = systems.stream().map(SearchedSystem::id).toList();
		for (int i = 0; i < recipients.size(); i++) {
			rules.check("recipients[" + i + "]", recipients.get(i), ids);
		}
	}

	private void check(String path, Recipient recipient, List<String> systems) {
		if (recipient.channel() == Channel.EMAIL && recipient.email() == null) {
			this.mistakes.add(path + ".email", "is missing; notices go there with the channel EMAIL.");
		}
		if (recipient.channel() == Channel.OURSELVES && recipient.role() == Role.ONWARD) {
			this.mistakes.add(path + ".channel",
					"must not be OURSELVES with the role ONWARD; its parent passes it on.");
		}
		if (recipient.secondEmail() != null && recipient.channel() != Channel.EMAIL) {
			this.mistakes.add(path + ".secondEmail", "stands only with the channel EMAIL.");
		}
		if (recipient.channel() == Channel.WEBHOOK && recipient.webhook() == null) {
			this.mistakes.add(path + ".webhook", "is missing; notices go there with the channel WEBHOOK.");
		}
		if (recipient.webhook() != null && recipient.channel() != Channel.WEBHOOK) {
			this.mistakes.add(path + ".webhook", "stands only with the channel WEBHOOK.");
		}
		for (String system : recipient.systems()) {
			if (!systems.contains(system)) {
				this.mistakes.add(path + ".systems", "\"" + system + "\" is not the id of a system.");
			}
		}
	}

}
