package org.rightsdesk.correspondence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.rightsdesk.correspondence.LetterFacts.Addressee;
import org.rightsdesk.correspondence.Section.Where;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.AnswerBy;
import org.rightsdesk.request.Deaths;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.PartyRole;
import org.rightsdesk.request.ReceiptDay;
import org.rightsdesk.request.Representation;
import org.rightsdesk.request.Representations;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gathers what a letter is written from, and writes it. */
@Component
class LetterDesk {

	private final Requests requests;

	private final Organisations organisations;

	private final Representations representations;

	private final ReceiptDay receipts;

	private final Deaths deaths;

	private final LetterWriter writer;

	private final LetterRenderer renderer;

	private final LetterTexts texts;

	private final LetterParts parts;

	private final String link;

	private final Clock clock;

	LetterDesk(Requests requests, Organisations organisations, Representations representations, ReceiptDay receipts,
			Deaths deaths, LetterWriter writer, LetterRenderer renderer, LetterTexts texts, LetterParts parts,
			@Value("${rightsdesk.base-url}") String baseUrl, Clock clock) {
		this.requests = requests;
		this.organisations = organisations;
		this.representations = representations;
		this.receipts = receipts;
		this.deaths = deaths;
		this.writer = writer;
		this.renderer = renderer;
		this.texts = texts;
		this.parts = parts;
		this.link = baseUrl + "/r/" + Mail.MASK;
		this.clock = clock;
	}

	LetterFacts facts(UUID requestId, UUID partyId, LetterCode code) {
		SubjectRequest request = this.requests.get(requestId);
		Organisation organisation = this.organisations.get(request.organisation());
		return new LetterFacts(organisation, request.reference().value(), this.receipts.of(request),
				LocalDate.ofInstant(this.clock.instant(), request.zone()), request.isComplaint(),
				this.requests.lines(requestId).stream().filter(RequestLine::sorted).map(RequestLine::right).toList(),
				addressee(request, partyId, code), this.link);
	}

	private Addressee addressee(SubjectRequest request, UUID partyId, LetterCode code) {
		Party requester = this.requests.requester(request.id());
		Party subject = this.requests.dataSubject(request.id());
		boolean toRequester = requester.id().equals(partyId);
		Party party = Stream.concat(Stream.of(requester, subject), this.deaths.family(request.id()).stream())
			.filter((one) -> one.id().equals(partyId))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No such party in this case"));
		boolean answer = code != null && code.isAnswer();
		boolean byPost = party.email().isEmpty()
				|| (toRequester ? answer && request.answerBy() == AnswerBy.POST : answer || !isKnown(party));
		return new Addressee(partyId, party.name(), party.postalAddress(), toRequester && !subject.id().equals(partyId),
				byPost, request.largePrint());
	}

	/**
	 * The answer to the person themselves goes to their own address (I-5), and nothing by
	 * e-mail before staff know that the mailbox is theirs: somebody else named it (G-6).
	 */
	private boolean isKnown(Party party) {
		return party.role() == PartyRole.DATA_SUBJECT
				&& this.representations.of(party.requestId()).filter(Representation::contactConfirmed).isPresent();
	}

	/** A letter about one line names that right alone: the others go on without it. */
	LetterView write(LetterFacts facts, LetterData data) {
		LetterFacts about = (data.lineId() != null) ? facts.about(List.of(this.requests.line(data.lineId()).right()))
				: facts;
		return this.renderer.render(about, this.writer.write(about, data));
	}

	/**
	 * The one mail of several answers; like that of one it says only that they are there.
	 */
	LetterView answers(UUID requestId, UUID partyId, List<Right> rights) {
		LetterFacts facts = facts(requestId, partyId, LetterCode.ANSWER).about(rights);
		String title = this.texts.text("subject.ANSWERS", facts, Map.of());
		return this.renderer.render(facts, new LetterContent(title, title,
				List.of(this.parts.about(facts), this.parts.link("page.answers", facts), this.parts.contact(facts))));
	}

	/**
	 * A mail that only says that there is something on the page; empty without address.
	 */
	Optional<Notice> notice(UUID requestId, UUID partyId, MailKind kind) {
		return notice(requestId, partyId, kind, Map.of());
	}

	/**
	 * @param values for the words of the notice
	 */
	Optional<Notice> notice(UUID requestId, UUID partyId, MailKind kind, Map<String, String> values) {
		LetterFacts facts = facts(requestId, partyId, null);
		if (facts.addressee().byPost()) {
			return Optional.empty();
		}
		var sections = List.of(new Section(null, Where.MAIL, List.of(this.texts.required(Required.REFERENCE, facts))),
				this.parts.link("notice." + kind, facts, values), this.parts.contact(facts));
		String title = this.texts.text("notice." + kind + ".title", facts, Map.of());
		var content = new LetterContent(title, title, sections);
		LetterView view = this.renderer.render(facts, content);
		return Optional.of(new Notice(facts.organisation().slug(), view.subject(), view.mail()));
	}

	/**
	 * The page of a letter that brings a new code; whoever calls this keeps it nowhere.
	 */
	String codeSlip(UUID requestId, String postalAddress, String code) {
		Party requester = this.requests.requester(requestId);
		LetterFacts known = facts(requestId, requester.id(), null);
		var addressee = new Addressee(requester.id(), requester.name(), postalAddress, false, true,
				known.addressee().largePrint());
		var facts = new LetterFacts(known.organisation(), known.reference(), known.receivedOn(), known.writtenOn(),
				known.complaint(), known.rights(), addressee, known.link());
		var about = new Section(null, Where.PAGE, List.of(this.texts.required(Required.REFERENCE, facts)));
		var words = new Section(this.texts.text("slip.code", facts, Map.of("code", code)), Where.PAGE,
				List.of(this.texts.plain("slip.how", facts), this.texts.plain("slip.safe", facts)));
		String title = this.texts.text("slip.title", facts, Map.of());
		var content = new LetterContent(title, title, List.of(about, words, this.parts.contact(facts)));
		return this.renderer.render(facts, content).page();
	}

	/** A mail without a letter. */
	record Notice(String organisation, String subject, String text) {
	}

}
