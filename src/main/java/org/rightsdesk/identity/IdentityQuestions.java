package org.rightsdesk.identity;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.rightsdesk.request.RequestLog;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The questions who is asking and whether they may: written, sent, answered (I-1 to I-5).
 */
@Service
public class IdentityQuestions {

	private static final int LONGEST_ANSWER = 500;

	private final IdentityTable table;

	private final FactTable facts;

	private final QuestionRules rules;

	private final TakenAnswers answers;

	private final IdentityNotices notices;

	private final RequestLog log;

	private final MessageSource texts;

	private final Clock clock;

	IdentityQuestions(IdentityTable table, FactTable facts, QuestionRules rules, TakenAnswers answers,
			IdentityNotices notices, RequestLog log, MessageSource texts, Clock clock) {
		this.table = table;
		this.facts = facts;
		this.rules = rules;
		this.answers = answers;
		this.notices = notices;
		this.log = log;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * Keeps the clerk's question until the task is completed with "ask for more"; one
	 * that was kept before is replaced.
	 * @throws IllegalArgumentException with a plain sentence that names the field
	 * @throws IllegalStateException with a plain sentence, while a question waits for its
	 * answer, or where nothing may be asked
	 */
	@Transactional
	public void draft(UUID requestId, QuestionDraft draft, String by) {
		if (of(requestId).stream().anyMatch(IdentityQuestion::isWaiting)) {
			throw new IllegalStateException("A question was sent and has not been answered yet.");
		}
		this.rules.check(requestId, draft);
		UUID id = this.table.writeDraft(requestId, draft, text(draft), by, this.clock.instant());
		this.facts.replace(id, draft.facts());
		this.log.append(requestId, by, "IDENTITY_QUESTION_WRITTEN", draft.rung().name());
	}

	/** All questions of a request, oldest first; a draft is last. */
	public List<IdentityQuestion> of(UUID requestId) {
		return this.table.questions(requestId);
	}

	/** The question that can be answered now, or empty. */
	public Optional<IdentityQuestion> open(UUID requestId) {
		return this.answers.open(requestId);
	}

	/** What is asked by a question for known facts, in order; empty for any other. */
	public List<KnownFact> facts(UUID questionId) {
		return this.facts.of(questionId);
	}

	/**
	 * Takes the facts as the person typed them on their page and hands the case back to
	 * the clerk, who judges them.
	 * @param typed one for each fact, in order
	 * @throws IllegalArgumentException if one is missing or too long
	 * @throws IllegalStateException with a plain sentence, when no such question is open
	 */
	@Transactional
	public void answerFacts(UUID requestId, List<String> typed) {
		IdentityQuestion question = this.answers.waitingFor(requestId);
		List<KnownFact> asked = facts(question.id());
		boolean complete = typed.size() == asked.size()
				&& typed.stream().noneMatch((one) -> one.isBlank() || one.length() > LONGEST_ANSWER);
		if (asked.isEmpty() || !complete) {
			throw new IllegalArgumentException("Answer each question in 500 characters or fewer.");
		}
		asked.forEach((fact) -> this.facts.answer(question.id(), fact.number(), typed.get(fact.number() - 1).strip()));
		this.notices.answered(requestId);
		this.answers.take(question, this.clock.instant(), "requester");
	}

	private String text(QuestionDraft draft) {
		return switch (draft.rung()) {
			case CODE -> this.texts.getMessage("identity.question.code", null, Locale.UK);
			case KNOWN_FACTS -> IntStream.range(0, draft.facts().size())
				.mapToObj((i) -> (i + 1) + ". " + draft.facts().get(i))
				.collect(Collectors.joining("\n"));
			default -> draft.text().strip();
		};
	}

}
