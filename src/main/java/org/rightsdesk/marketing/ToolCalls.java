package org.rightsdesk.marketing;

import java.util.List;

import org.rightsdesk.marketing.ToolJson.Answer;
import org.rightsdesk.marketing.ToolJson.Checked;
import org.rightsdesk.marketing.ToolJson.Emails;
import org.rightsdesk.marketing.ToolJson.Imported;
import org.rightsdesk.marketing.ToolJson.Link;
import org.rightsdesk.marketing.ToolJson.Links;
import org.rightsdesk.marketing.ToolJson.Page;
import org.rightsdesk.marketing.ToolJson.Row;
import org.rightsdesk.organisation.Organisation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What mailing tools read and bring. */
@Service
class ToolCalls {

	private static final int PAGE = 500;

	private final Suppressions suppressions;

	private final SuppressionTable table;

	private final UnsubscribeLinks links;

	ToolCalls(Suppressions suppressions, SuppressionTable table, UnsubscribeLinks links) {
		this.suppressions = suppressions;
		this.table = table;
		this.links = links;
	}

	/**
	 * What changed after this place; removed ones too, so that a tool can let them go.
	 */
	Page since(Organisation organisation, Place place) {
		var rows = this.table.changed(organisation.slug(), place.at(), place.id(), PAGE + 1);
		var shown = rows.subList(0, Math.min(PAGE, rows.size()));
		Place last = shown.isEmpty() ? place
				: new Place(shown.get(shown.size() - 1).at(), shown.get(shown.size() - 1).suppression().id());
		return new Page(shown.stream().map((row) -> Row.of(row.suppression())).toList(), last.text(),
				rows.size() > PAGE);
	}

	Checked check(Organisation organisation, Emails emails) {
		return new Checked(emails.addresses()
			.stream()
			.map((address) -> new Answer(address,
					this.suppressions.allows(organisation, address, MessageKind.MARKETING),
					this.suppressions.allows(organisation, address, MessageKind.SERVICE)))
			.toList());
	}

	/** All of them or none; the same again adds nothing. */
	@Transactional
	public Imported take(Organisation organisation, Emails emails) {
		List<String> added = emails.addresses()
			.stream()
			.sorted()
			.filter((address) -> this.suppressions.stop(organisation, MailingChannel.EMAIL, address, StopSource.TOOL,
					null))
			.toList();
		return new Imported(added.size());
	}

	/** RFC 2369 and RFC 8058. */
	Links links(Organisation organisation, Emails emails) {
		return new Links(emails.addresses().stream().map((address) -> {
			String link = this.links.link(organisation, address);
			return new Link(address, link, "<" + link + ">", "List-Unsubscribe=One-Click");
		}).toList());
	}

}
