package org.rightsdesk.casework;

import java.util.List;
import java.util.UUID;

import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.recipientinfo.ListedRecipient;
import org.rightsdesk.recipientinfo.RecipientLists;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Right;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Recipients asked for: the list that the person gets (Art. 19, last sentence). */
@Configuration(proxyBeanMethods = false)
class RecipientListSection {

	private static final String SECTION = "recipient-list";

	@Bean
	CaseSection recipientListPart(RecipientLists lists, Decisions decisions) {
		return new CaseSection() {
			@Override
			public String name() {
				return SECTION;
			}

			@Override
			public boolean belongsTo(OpenCase open) {
				return !open.complaint() && PortabilitySection.line(open, Right.RECIPIENT_INFO).isPresent();
			}

			@Override
			public View view(OpenCase open) {
				RequestLine line = PortabilitySection.line(open, Right.RECIPIENT_INFO).orElseThrow();
				return new View(lists.of(line.id()),
						line.closedAt() == null && decisions.of(line.id()).filter((one) -> !one.returned()).isEmpty());
			}
		};
	}

	@Bean
	CaseAction addListedRecipient(RecipientLists lists) {
		return Action.of("add-listed-recipient", SECTION, (open, entry) -> {
			lists.add(line(open), entry.text("recipientName", "who was given the data"),
					entry.optional("recipientWhat"), open.username());
			return "Added to the list.";
		});
	}

	@Bean
	CaseAction changeListedRecipient(RecipientLists lists) {
		return Action.of("change-listed-recipient", SECTION, (open, entry) -> {
			try {
				lists.change(line(open), entry.id("recipient"),
						entry.choice("recipientState", ListedRecipient.State.class, "what becomes of it"),
						entry.optional("recipientBecause"), open.username());
			}
			catch (IllegalArgumentException ex) {
				throw new EntryRefused("recipientBecause", ex.getMessage());
			}
			return "Kept.";
		});
	}

	private static UUID line(OpenCase open) {
		return PortabilitySection.line(open, Right.RECIPIENT_INFO).orElseThrow(CaseAccess::notFound).id();
	}

	/**
	 * What the section shows.
	 *
	 * @param changes whether it can still be changed
	 */
	record View(List<ListedRecipient> entries, boolean changes) {
	}

}
