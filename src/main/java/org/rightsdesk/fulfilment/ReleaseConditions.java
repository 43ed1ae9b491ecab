package org.rightsdesk.fulfilment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.rightsdesk.engine.Missing;
import org.rightsdesk.request.AddressState;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SettledIdentity;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/** What has to be true before any answer goes out, whatever it says (G-6, I-5). */
@Component
class ReleaseConditions {

	private final Requests requests;

	private final SettledIdentity identity;

	private final Answers answers;

	ReleaseConditions(Requests requests, SettledIdentity identity, Answers answers) {
		this.requests = requests;
		this.identity = identity;
		this.answers = answers;
	}

	List<Missing> missing(UUID lineId) {
		SubjectRequest request = this.requests.get(this.requests.line(lineId).requestId());
		List<Missing> missing = new ArrayList<>();
		if (request.held()) {
			missing.add(Missing.always((request.addressState() == AddressState.DENIED)
					? "Whoever reads this mailbox said that they did not make this request. Find out how to reach the "
							+ "person, and let mail of this case go again."
					: "All mail of this case is held: let it go before it is answered.", "hold"));
		}
		missing.addAll(identity(request));
		missing.addAll(address(request));
		return missing;
	}

	/**
	 * Where nothing leaves the record may be skipped, unless the organisation never does.
	 */
	private List<Missing> identity(SubjectRequest request) {
		if (this.identity.verified(request.id()).isPresent()) {
			return List.of();
		}
		String sentence = "Record in which system this address was already held, or what else was checked.";
		if (this.answers.alwaysChecks(request)) {
			return List.of(Missing.always(sentence, "identity-check"));
		}
		return Stream.of(Outcome.GRANTED, Outcome.PARTLY_GRANTED, Outcome.REFUSED_EXEMPTION)
			.map((outcome) -> Missing.forCode(outcome.name(), sentence, "identity-check"))
			.toList();
	}

	private List<Missing> address(SubjectRequest request) {
		Party recipient = this.identity.answerGoesTo(request.id());
		if (!this.answers.byPost(request, recipient) || !recipient.postalAddress().isBlank()) {
			return List.of();
		}
		if (this.identity.isAuthorityUnseen(request.id())) {
			return List.of(Missing.always("Somebody asks for another person: record that person's own postal address, "
					+ "or let an officer record the authority they have seen.", "authority"));
		}
		return List.of(Missing.always("The answer goes by post: record the postal address.", "people"));
	}

}
