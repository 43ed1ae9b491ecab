package org.rightsdesk.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.rightsdesk.assessment.Clarification;
import org.rightsdesk.correspondence.Message;
import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.ClockResult;
import org.rightsdesk.deadline.ClockState;
import org.rightsdesk.deadline.ClockStep;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.TimeStrips;
import org.rightsdesk.deadline.TargetDates;
import org.rightsdesk.deadline.Targets;
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

/** Puts together what the requester sees of their case. */
@Component
class CasePages {

	private final Requests requests;

	private final Deadlines deadlines;

	private final TimeStrips strips;

	private final TargetDates targets;

	private final ReceiptDay receipts;

	private final OpenQuestions questions;

	private final FeesDue fees;

	private final Messages messages;

	private final Documents documents;

	private final AnswerAccess answers;

	private final GoingOn goingOn;

	private final PortalTexts texts;

	private final Clock clock;

	CasePages(Requests requests, Deadlines deadlines, TimeStrips strips, TargetDates targets, ReceiptDay receipts,
			OpenQuestions questions, FeesDue fees, Messages messages, Documents documents, AnswerAccess answers,
			GoingOn goingOn, PortalTexts texts, Clock clock) {
		this.requests = requests;
		this.deadlines = deadlines;
		this.strips = strips;
		this.targets = targets;
		this.receipts = receipts;
		this.questions = questions;
		this.fees = fees;
		this.messages = messages;
		this.documents = documents;
		this.answers = answers;
		this.goingOn = goingOn;
		this.texts = texts;
		this.clock = clock;
	}

	CasePage of(Visit visit) {
		SubjectRequest request = visit.request();
		CasePage.Proof proof = this.questions.identity(request).map(CasePages::proof).orElse(null);
		List<CasePage.Question> meaning = this.questions.meaning(request).stream().map(this::question).toList();
		boolean asked = proof != null || !meaning.isEmpty();
		List<StoredDocument> all = this.documents.of(request.id());
		List<RequestLine> lines = this.requests.lines(request.id());
		return new CasePage(request.reference().value(), this.texts.day(this.receipts.of(request)),
				request.closedAt() == null, request.closedAt() != null && asked,
				lines.stream().map((line) -> line(line, asked)).toList(), proof, meaning, this.fees.of(visit),
				this.answers.ready(request.id()), lines.stream().anyMatch((line) -> isDueOrLate(line, request)),
				letters(request), messages(visit, all),
				all.stream()
					.filter((document) -> document.origin() == Origin.REQUESTER)
					.map((document) -> file(document, false))
					.toList(),
				this.goingOn.of(request.id()));
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

	private CasePage.Line line(RequestLine line, boolean asked) {
		ClockResult clock = this.deadlines.of(line.id());
		String state = state(line, clock, asked);
		boolean over = line.outcome() != null;
		return new CasePage.Line(this.texts.text("right." + line.right()), sentence(line, state, clock),
				this.texts.text("next." + state), over ? null : this.texts.day(clock.dueDate()),
				over ? null : promised(line),
				over ? List.of() : clock.steps().stream().map(ClockStep::sentence).toList(), this.strips.of(line.id()));
	}

	private String promised(RequestLine line) {
		Targets targets = this.targets.of(line.id());
		return targets.promisedFirst() ? this.texts.day(targets.promised()) : null;
	}

	private boolean isDueOrLate(RequestLine line, SubjectRequest request) {
		ClockResult clock = this.deadlines.of(line.id());
		return line.outcome() == null && clock.state() == ClockState.RUNNING
				&& !clock.dueDate().isAfter(LocalDate.ofInstant(this.clock.instant(), request.zone()));
	}

	private String state(RequestLine line, ClockResult clock, boolean asked) {
		Optional<String> fee = this.fees.state(line);
		if (line.outcome() != null) {
			return fee.orElse(line.outcome().name());
		}
		if (clock.isOverdue(this.clock.instant())) {
			return "LATE";
		}
		if (fee.isPresent()) {
			return fee.get();
		}
		if (asked) {
			return "ASKED";
		}
		return (clock.extended() && clock.state() == ClockState.RUNNING) ? "EXTENDED" : clock.state().name();
	}

	private String sentence(RequestLine line, String state, ClockResult clock) {
		if (!state.equals("EXTENDED")) {
			return this.texts.text("state." + state);
		}
		String because = this.deadlines.events(line.id())
			.stream()
			.filter((event) -> event.type() == ClockEventType.EXTENDED)
			.map((event) -> this.texts.text("because." + event.reason()))
			.findFirst()
			.orElseThrow();
		return this.texts.text("state.EXTENDED", this.texts.day(clock.dueDate()), because);
	}

	private List<CasePage.Letter> letters(SubjectRequest request) {
		return this.answers.openLetters(request.id())
			.stream()
			.map((letter) -> new CasePage.Letter(letter.id(), this.texts.text("letter." + letter.code()),
					this.texts.day(letter.renderedAt(), request.zone())))
			.toList();
	}

	private List<CasePage.Message> messages(Visit visit, List<StoredDocument> all) {
		Map<UUID, StoredDocument> byId = all.stream()
			.collect(Collectors.toMap(StoredDocument::id, Function.identity()));
		return this.messages.of(visit.requestId()).stream().map((message) -> {
			boolean mine = message.author() == Message.Author.REQUESTER;
			return new CasePage.Message(mine, mine ? this.texts.text("you") : visit.organisation().name(),
					this.texts.moment(message.at(), visit.request().zone()), message.body(),
					message.documentIds()
						.stream()
						.filter(byId::containsKey)
						.map((id) -> file(byId.get(id), !mine && byId.get(id).origin() == Origin.STAFF))
						.toList());
		}).toList();
	}

	private CasePage.File file(StoredDocument document, boolean openable) {
		return new CasePage.File(openable ? document.id() : null, document.fileName(), FileSize.words(document.size()),
				null);
	}

}
