package org.rightsdesk.portal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.rightsdesk.assessment.Clarification;
import org.rightsdesk.correspondence.Message;
import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.FileSize;
import org.rightsdesk.documents.Origin;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.identity.IdentityQuestion;
import org.rightsdesk.request.ReceiptDay;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/** Puts together what a party sees of their case; {@link PageRights} say how much. */
@Component
class CasePages {

	private final Requests requests;

	private final StatusLines lines;

	private final ReceiptDay receipts;

	private final OpenQuestions questions;

	private final FeesDue fees;

	private final Messages messages;

	private final Documents documents;

	private final AnswerAccess answers;

	private final GoingOn goingOn;

	private final ComplaintStates complaints;

	private final PortalTexts texts;

	CasePages(Requests requests, StatusLines lines, ReceiptDay receipts, OpenQuestions questions, FeesDue fees,
			Messages messages, Documents documents, AnswerAccess answers, GoingOn goingOn, ComplaintStates complaints,
			PortalTexts texts) {
		this.requests = requests;
		this.lines = lines;
		this.receipts = receipts;
		this.questions = questions;
		this.fees = fees;
		this.messages = messages;
		this.documents = documents;
		this.answers = answers;
		this.goingOn = goingOn;
		this.complaints = complaints;
		this.texts = texts;
	}

	CasePage of(Visit visit) {
		SubjectRequest request = visit.request();
		boolean mayAnswer = visit.may(PageRight.QUESTIONS);
		CasePage.Proof proof = mayAnswer ? this.questions.identity(request).map(CasePages::proof).orElse(null) : null;
		List<CasePage.Question> meaning = mayAnswer
				? this.questions.meaning(request).stream().map(this::question).toList() : List.of();
		boolean asked = proof != null || !meaning.isEmpty();
		boolean open = request.closedAt() == null;
		List<RequestLine> rights = this.requests.lines(request.id());
		return new CasePage(request.reference().value(), this.texts.day(this.receipts.of(request)), visit.standing(),
				open && visit.may(PageRight.WITHDRAW) && this.complaints.isWithdrawable(visit),
				visit.may(PageRight.OBJECT), !open && asked,
				CasePage.Line.joined(rights.stream().map((line) -> this.lines.of(visit, line, asked)).toList()), proof,
				meaning, visit.may(PageRight.PAY) ? this.fees.of(visit) : List.of(), this.answers.ready(visit),
				rights.stream().anyMatch((line) -> this.lines.isDueOrLate(visit, line)), letters(visit),
				messages(visit), sent(visit), visit.may(PageRight.GO_ON) ? this.goingOn.of(request.id()) : null);
	}

	private static CasePage.Proof proof(IdentityQuestion asked) {
		String way = switch (asked.rung()) {
			case CODE -> "code";
			case KNOWN_FACTS -> "facts";
			default -> "question";
		};
		return new CasePage.Proof(asked.about().name(), asked.text(), asked.why(), way, asked.wantedAgain());
	}

	private CasePage.Question question(Clarification asked) {
		return new CasePage.Question(asked.question(), asked.why(), this.texts.day(asked.leftOn()),
				"/r/page/" + new Draft.Topic(Draft.Kind.CLARIFICATION, asked.id()).code());
	}

	private List<CasePage.Letter> letters(Visit visit) {
		return this.answers.openLetters(visit)
			.stream()
			.map((letter) -> new CasePage.Letter(letter.id(), this.texts.text("letter." + letter.code()),
					this.texts.day(letter.renderedAt(), visit.request().zone())))
			.toList();
	}

	private List<CasePage.Message> messages(Visit visit) {
		Map<UUID, StoredDocument> byId = this.documents.of(visit.requestId())
			.stream()
			.collect(Collectors.toMap(StoredDocument::id, Function.identity()));
		boolean files = visit.may(PageRight.FILES);
		return this.messages.of(visit.requestId()).stream().filter((one) -> isTheirs(visit, one)).map((message) -> {
			boolean mine = message.author() == Message.Author.REQUESTER;
			return new CasePage.Message(mine, mine ? this.texts.text("you") : visit.organisation().name(),
					this.texts.moment(message.at(), visit.request().zone()), message.body(),
					message.documentIds()
						.stream()
						.filter((id) -> byId.containsKey(id) && (mine || files))
						.map((id) -> file(byId.get(id), !mine && byId.get(id).origin() == Origin.STAFF))
						.toList());
		}).toList();
	}

	/** What came with the request is whoever asked's; the rest goes by its message. */
	private List<CasePage.File> sent(Visit visit) {
		Set<UUID> elsewhere = this.messages.of(visit.requestId())
			.stream()
			.filter((message) -> isTheirs(visit, message) != visit.asked())
			.flatMap((message) -> message.documentIds().stream())
			.collect(Collectors.toSet());
		return this.documents.of(visit.requestId())
			.stream()
			.filter((document) -> document.origin() == Origin.REQUESTER
					&& elsewhere.contains(document.id()) != visit.asked())
			.map((document) -> file(document, false))
			.toList();
	}

	private static boolean isTheirs(Visit visit, Message message) {
		return message.partyId().equals(visit.party().id());
	}

	private CasePage.File file(StoredDocument document, boolean openable) {
		return new CasePage.File(openable ? document.id() : null, document.fileName(), FileSize.words(document.size()),
				null);
	}

}
