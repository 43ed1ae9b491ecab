package org.rightsdesk.erasure;

import java.util.Arrays;
import java.util.UUID;

import org.rightsdesk.marketing.MailingChannel;
import org.rightsdesk.marketing.MessageKind;
import org.rightsdesk.marketing.Suppressions;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/**
 * Whether the person of an erasure wants no marketing: then the least that sees to it
 * stays (M-3).
 */
@Component
class LeftInPeace {

	private final ErasureTable table;

	private final ErasureEntryRules rules;

	private final PersonCases persons;

	private final Requests requests;

	private final Suppressions suppressions;

	LeftInPeace(ErasureTable table, ErasureEntryRules rules, PersonCases persons, Requests requests,
			Suppressions suppressions) {
		this.table = table;
		this.rules = rules;
		this.persons = persons;
		this.requests = requests;
		this.suppressions = suppressions;
	}

	boolean wanted(UUID lineId) {
		SubjectRequest own = this.rules.request(lineId);
		return this.table.plan(lineId).ground() == ErasureGround.OBJECTION_MARKETING || objected(own)
				|| isListed(this.requests.dataSubject(own.id()), this.rules.organisation(lineId))
				|| this.persons.all(own).stream().anyMatch(this::objected);
	}

	private boolean objected(SubjectRequest request) {
		return this.requests.lines(request.id())
			.stream()
			.anyMatch((line) -> line.right() == Right.OBJECTION_MARKETING && line.outcome() != Outcome.WITHDRAWN);
	}

	/** Also whoever clicked on the link of a mail, without any request. */
	private boolean isListed(Party person, Organisation organisation) {
		return Arrays.stream(MailingChannel.values())
			.anyMatch((channel) -> !this.suppressions.allows(organisation, channel, address(person, channel),
					MessageKind.MARKETING));
	}

	private static String address(Party person, MailingChannel channel) {
		return switch (channel) {
			case EMAIL -> person.email();
			case PHONE, TEXT -> person.phone();
			case POST -> person.postalAddress();
		};
	}

}
