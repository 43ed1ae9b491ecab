package org.rightsdesk.fulfilment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.rightsdesk.engine.Missing;
import org.rightsdesk.request.AddressState;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.Representation;
import org.rightsdesk.request.Representations;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SettledIdentity;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/** What has to be true before any answer goes out, whatever it says (G-6, I-5). */
@Component
class ReleaseConditions {

	private final Requests requests;

	private final SettledIdentity identity;

	private final Representations representations;

	private final Answers answers;

	private final EnforcedAccess enforced;

	ReleaseConditions(Requests requests, SettledIdentity identity, Representations representations, Answers answers,
			EnforcedAccess enforced) {
		this.requests = requests;
		this.identity = identity;
		this.representations = representations;
		this.answers = answers;
		this.enforced = enforced;
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
		missing.addAll(identity(lineId, request));
		missing.addAll(address(request));
		missing.addAll(enforced(request));
		return missing;
	}

	/**
	 * Where nothing leaves the record may be skipped, unless the organisation never does.
	 */
	private List<Missing> identity(UUID lineId, SubjectRequest request) {
		if (this.identity.verified(request.id()).isPresent()) {
			return List.of();
		}
		String sentence = "Record in which system this address was already held, or what else was checked.";
		if (this.answers.needsIdentity(lineId, Outcome.NO_DATA_HELD)) {
			return List.of(Missing.always(sentence, "identity-check"));
		}
		return Stream
			.of(Outcome.GRANTED, Outcome.PARTLY_GRANTED, Outcome.REFUSED_EXEMPTION, Outcome.REFUSED_GROUND_NOT_MET)
			.filter((outcome) -> this.answers.needsIdentity(lineId, outcome))
			.map((outcome) -> Missing.forCode(outcome.name(), sentence, "identity-check"))
			.toList();
	}

	/** I-8: no ground to refuse, but nothing leaves before an officer has read it. */
	private List<Missing> enforced(SubjectRequest request) {
		if (this.enforced.of(request.id()).filter(EnforcedAccess.Warning::unread).isEmpty()) {
			return List.of();
		}
		String sentence = "It may be that an employer or insurer makes the person ask (DPA s.184): an officer has to "
				+ "read the warning first.";
		return List.of(Missing.forCode(Outcome.GRANTED.name(), sentence, "enforced-access"),
				Missing.forCode(Outcome.PARTLY_GRANTED.name(), sentence, "enforced-access"));
	}

	private List<Missing> address(SubjectRequest request) {
		if (this.identity.isAuthorityUnseen(request.id())) {
			return this.representations.of(request
				.id()).filter(Representation::addressConfirmed).isPresent() ? List.of() : List
					.of(Missing.always("Somebody asks for another person: record that person's own postal address "
							+ "and from where you know it, or let an officer record that the authority is sufficient.",
							"address"));
		}
		Party recipient = this.identity.answerGoesTo(request.id());
		if (!this.answers.byPost(request, recipient) || !recipient.postalAddress().isBlank()) {
			return List.of();
		}
		return List.of(Missing.always("The answer goes by post: record the postal address.", "people"));
	}

}
