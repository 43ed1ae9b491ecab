package org.rightsdesk.examples;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.rightsdesk.intake.Registration;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.AnswerBy;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.Detail;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes example cases in, as the form and staff do. */
@Component
@OnlyWithExamples
class ReceiptWork {

	private static final Map<Detail, String> SAID = new EnumMap<>(Map.of(Detail.WRONG, "My surname is spelt wrongly",
			Detail.CORRECT, "As it stands on this request", Detail.ERASE_WHAT, "Everything you hold about me",
			Detail.ERASE_WHY, "I am no longer your customer", Detail.RESTRICT_WHAT, "My whole record", Detail.PORT_WHAT,
			"What I typed into your website", Detail.OBJECT_TO, "Calls about how satisfied I am", Detail.SITUATION,
			"I work at night", Detail.DECISION, "I was turned down within a minute", Detail.CONSENT,
			"The photograph of me on your website"));

	private final Registration registration;

	private final Requests requests;

	private final Organisations organisations;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ReceiptWork(Registration registration, Requests requests, Organisations organisations,
			TransactionTemplate transaction, Clock clock) {
		this.registration = registration;
		this.requests = requests;
		this.organisations = organisations;
		this.transaction = transaction;
		this.clock = clock;
	}

	ExampleCase receive(Example example) {
		String by = (example.channel() == Channel.FORM) ? "requester" : ExampleDesk.CLERK;
		NewRequest submission = submission(example, example.rights(), wanted(example));
		UUID id = this.transaction.execute((status) -> this.registration.register(submission, by));
		return new ExampleCase(this.requests.get(id));
	}

	/** What this person sends in; without rights it is a complaint. */
	NewRequest submission(Example example, List<Right> rights, String wanted) {
		String email = example.byMail() ? example.name().toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com"
				: "";
		String address = example.byMail() ? "" : "12 Mill Lane\nNewtown\nNT1 2AB";
		return new NewRequest(example.organisation(), example.channel(), this.clock.instant(),
				this.organisations.get(example.organisation()).zone(), rights,
				new NewParty(example.name(), email, "", address, "", ""), null, wanted, "", null, null,
				example.byMail() ? AnswerBy.DOWNLOAD : AnswerBy.POST, false, false, "", null, "", SAID);
	}

	private static String wanted(Example example) {
		return example.rights().contains(Right.ACCESS) ? "A copy of everything you hold about me" : "";
	}

}
