package org.rightsdesk.identity;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.rightsdesk.correspondence.CodeMails;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/** What may be asked of somebody before they are answered (I-1, I-2, M-1). */
@Component
class QuestionRules {

	private static final int FEWEST_FACTS = 2;

	private static final int MOST_FACTS = 3;

	private static final int FEWEST_DIGITS = 6;

	private final Requests requests;

	private final Organisations organisations;

	private final RungProposals proposals;

	QuestionRules(Requests requests, Organisations organisations, RungProposals proposals) {
		this.requests = requests;
		this.organisations = organisations;
		this.proposals = proposals;
	}

	/**
	 * @throws IllegalArgumentException with a plain sentence that names the field
	 * @throws IllegalStateException with a plain sentence, where nothing may be asked
	 */
	void check(UUID requestId, QuestionDraft draft) {
		boolean marketing = this.requests.lines(requestId)
			.stream()
			.allMatch((line) -> line.right() == Right.OBJECTION_MARKETING);
		if (marketing) {
			throw new IllegalStateException("Nobody has to show who they are to stop marketing (M-1).");
		}
		require(draft.about() == QuestionAbout.IDENTITY || this.requests.isRepresented(requestId),
				"About: here nobody asks for another person, so there is no authority to show.");
		require(draft.about() == QuestionAbout.IDENTITY || draft.rung() == Rung.DOCUMENT,
				"About: authority is shown by a document, not by a code or facts.");
		switch (draft.rung()) {
			case NOTHING_MORE -> throw new IllegalArgumentException("Rung: there is nothing to ask.");
			case CODE -> checkHeld(requestId, draft.held());
			case KNOWN_FACTS -> checkFacts(draft.facts());
			case DOCUMENT -> require(!draft.text().isBlank(), "Question: write it down.");
		}
		boolean differs = this.proposals.of(requestId).filter((found) -> found.proposed() != draft.rung()).isPresent();
		require(!differs || draft.about() != QuestionAbout.IDENTITY || !draft.otherBecause().isBlank(),
				"Reason: write why what is proposed does not serve.");
	}

	private static void checkFacts(List<String> facts) {
		require(facts.size() >= FEWEST_FACTS && facts.size() <= MOST_FACTS,
				"Facts: ask two or three, each in a field of its own.");
	}

	/** G-6: whoever asks must not be able to choose where the code goes. */
	private void checkHeld(UUID requestId, HeldContact held) {
		Party requester = this.requests.requester(requestId);
		require(!requester.email().isBlank(),
				"Code: the person has no page on which to type it. Ask for facts instead.");
		require(held.isAddress() ? CodeMails.isAddress(held.contact())
				: digits(held.contact()).length() >= FEWEST_DIGITS,
				"Address or number: enter one e-mail address or one phone number.");
		require(this.organisations.get(this.requests.get(requestId).organisation()).system(held.systemId()).isPresent(),
				"System: choose where the address or number is held.");
		require(!(brought(requester, held) || brought(this.requests.dataSubject(requestId), held)) || held.lookedUp(),
				"Address or number: the request brought this one itself. Look it up in the system, and say that it stood there before; otherwise use another.");
	}

	private static boolean brought(Party party, HeldContact held) {
		return held.isAddress() ? held.contact().equalsIgnoreCase(party.email())
				: digits(held.contact()).equals(digits(party.phone()));
	}

	/**
	 * The last digits: a country code and a zero come before those that stay the same.
	 */
	private static String digits(String phone) {
		String digits = phone.toLowerCase(Locale.ROOT).replaceAll("[x;#].*", "").replaceAll("[^0-9]", "");
		return digits.substring(Math.max(0, digits.length() - 8));
	}

	private static void require(boolean fulfilled, String sentence) {
		if (!fulfilled) {
			throw new IllegalArgumentException(sentence);
		}
	}

}
