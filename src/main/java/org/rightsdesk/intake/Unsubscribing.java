package org.rightsdesk.intake;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.marketing.MailingChannel;
import org.rightsdesk.marketing.Suppressions;
import org.rightsdesk.marketing.Wish;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.request.AnswerBy;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SecondSecret;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the reader of a mail can say with the link in it. A click is an objection to
 * marketing like any other (Art. 21(3)): a case with one line, effective in its
 * transaction.
 */
@Service
class Unsubscribing {

	private final Registration registration;

	private final Suppressions suppressions;

	private final Requests requests;

	private final SecondSecret secondSecret;

	private final Words words;

	private final Clock clock;

	Unsubscribing(Registration registration, Suppressions suppressions, Requests requests, SecondSecret secondSecret,
			Words words, Clock clock) {
		this.registration = registration;
		this.suppressions = suppressions;
		this.requests = requests;
		this.secondSecret = secondSecret;
		this.words = words;
		this.clock = clock;
	}

	/**
	 * Whoever is on the list stays there, and it makes no further case; what they chose
	 * to get all the same ends.
	 * @return the code that opens the written confirmation; empty without a new case
	 */
	@Transactional
	public Optional<String> stop(Organisation organisation, String email) {
		if (this.suppressions.isListed(organisation, email)) {
			this.suppressions.wish(organisation, MailingChannel.EMAIL, email, Wish.NOTHING);
			return Optional.empty();
		}
		NewParty reader = new NewParty(email, email, "", "", "", "");
		NewRequest objection = new NewRequest(organisation.slug(), Channel.EMAIL, this.clock.instant(),
				organisation.zone(), List.of(Right.OBJECTION_MARKETING), reader, null,
				this.words.of("intake.unsubscribe.wanted"), "", null, null, AnswerBy.DOWNLOAD, false, false, "", null,
				"");
		UUID requestId = this.registration.registerQuietly(objection, "requester");
		this.suppressions.byLink(this.requests.lines(requestId).get(0).id());
		return Optional.of(this.secondSecret.newCode(requestId, "requester"));
	}

	/** What they choose on the page after the click; nothing else is changed by it. */
	@Transactional
	public void wish(Organisation organisation, String email, Change choice) {
		if (choice == Change.AGAIN) {
			this.suppressions.renewConsent(organisation, MailingChannel.EMAIL, email);
		}
		else {
			this.suppressions.wish(organisation, MailingChannel.EMAIL, email, Wish.valueOf(choice.name()));
		}
	}

	/** The answers of the page. */
	enum Change {

		NOTHING, SERVICE_ONLY, POST_ONLY, AGAIN

	}

}
