package org.rightsdesk.fulfilment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.rightsdesk.correspondence.AnswerPoint;
import org.rightsdesk.correspondence.LeftOut;
import org.rightsdesk.correspondence.LetterData;
import org.rightsdesk.correspondence.LetterData.AnswerOutcome;
import org.rightsdesk.correspondence.RightAnswer;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.request.AllowedOutcomes;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.RecipientNotices;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What the answer to a line is written from: for access the copy, else the right's own
 * points.
 */
@Component
class AnswerWords {

	private static final Set<Outcome> ANSWERS = EnumSet.of(Outcome.GRANTED, Outcome.PARTLY_GRANTED,
			Outcome.NO_DATA_HELD, Outcome.REFUSED_EXEMPTION, Outcome.REFUSED_GROUND_NOT_MET);

	private static final Set<Outcome> GIVES = EnumSet.of(Outcome.GRANTED, Outcome.PARTLY_GRANTED);

	private final Material material;

	private final Searches searches;

	private final Requests requests;

	private final ObjectProvider<RightWork> works;

	private final ObjectProvider<RecipientNotices> notices;

	AnswerWords(Material material, Searches searches, Requests requests, ObjectProvider<RightWork> works,
			ObjectProvider<RecipientNotices> notices) {
		this.material = material;
		this.searches = searches;
		this.requests = requests;
		this.works = works;
		this.notices = notices;
	}

	/** Whether an answer to this line can have this outcome (law.md 6.0). */
	boolean canEnd(UUID lineId, Outcome outcome) {
		return ANSWERS.contains(outcome) && AllowedOutcomes.of(right(lineId)).contains(outcome);
	}

	/** Whether files go with it: the copy, or the data of Art. 20. */
	boolean givesFiles(UUID lineId, Outcome outcome) {
		Right right = right(lineId);
		return GIVES.contains(outcome) && (right == Right.ACCESS || right == Right.PORTABILITY);
	}

	/** What the right's own module knows; empty for access. */
	Optional<RightWork> work(UUID lineId) {
		Right right = right(lineId);
		return this.works.stream().filter((work) -> work.right() == right).findFirst();
	}

	/**
	 * @param until end of the time for downloads; null by post
	 */
	LetterData letter(UUID lineId, Outcome outcome, Instant until) {
		RequestLine line = this.requests.line(lineId);
		List<String> files = givesFiles(lineId, outcome)
				? this.material.of(lineId).released().stream().map(StoredDocument::fileName).toList() : List.of();
		LocalDate last = (until != null && !files.isEmpty())
				? until.atZone(this.requests.get(line.requestId()).zone()).toLocalDate().minusDays(1) : null;
		if (line.right() != Right.ACCESS) {
			return new RightAnswer(lineId, line.right(), outcome, points(lineId, outcome), files, last);
		}
		List<LeftOut> leftOut = outcome.isLess() ? exempt(lineId).map(AnswerWords::leftOut).toList() : List.of();
		return new LetterData.Answer(lineId, AnswerOutcome.valueOf(outcome.name()), files, leftOut,
				this.searches.searched(lineId), last);
	}

	private Map<AnswerPoint, List<String>> points(UUID lineId, Outcome outcome) {
		Map<AnswerPoint, List<String>> points = new EnumMap<>(AnswerPoint.class);
		List<String> told = this.notices.stream().flatMap((one) -> one.told(lineId).stream()).toList();
		if (!told.isEmpty()) {
			points.put(AnswerPoint.RECIPIENTS_TOLD, told);
			points.put(AnswerPoint.LIST_OFFERED, List.of());
		}
		List<String> exempt = exempt(lineId).filter((reason) -> !reason.neutral())
			.map((reason) -> reason.provision() + ": " + reason.words())
			.toList();
		if (!exempt.isEmpty()) {
			points.put(AnswerPoint.EXEMPT, exempt);
		}
		work(lineId).ifPresent((work) -> work.points(lineId, outcome)
			.forEach((point, words) -> points.merge(point, words,
					(one, more) -> Stream.concat(one.stream(), more.stream()).toList())));
		return points;
	}

	private Stream<Reason> exempt(UUID lineId) {
		return this.material.of(lineId).reasons().stream().filter((reason) -> reason.ground().exempts());
	}

	private static LeftOut leftOut(Reason reason) {
		return reason.neutral() ? LeftOut.UNNAMED : new LeftOut(reason.ground(), reason.provision(), reason.words());
	}

	private Right right(UUID lineId) {
		return this.requests.line(lineId).right();
	}

}
