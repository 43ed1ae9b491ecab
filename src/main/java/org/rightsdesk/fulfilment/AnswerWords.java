package org.rightsdesk.fulfilment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the answer to a line is written from: for access the copy, else the right's own
 * points.
 */
@Component
class AnswerWords {

	static final Set<Outcome> ANSWERS = EnumSet.of(Outcome.GRANTED, Outcome.PARTLY_GRANTED, Outcome.NO_DATA_HELD,
			Outcome.REFUSED_EXEMPTION, Outcome.REFUSED_GROUND_NOT_MET);

	private static final Set<Outcome> GIVES = EnumSet.of(Outcome.GRANTED, Outcome.PARTLY_GRANTED);

	private final Material material;

	private final Searches searches;

	private final Requests requests;

	private final ObjectProvider<RightWork> works;

	private final ObjectProvider<RecipientNotices> notices;

	private final MessageSource texts;

	AnswerWords(Material material, Searches searches, Requests requests, ObjectProvider<RightWork> works,
			ObjectProvider<RecipientNotices> notices, MessageSource texts) {
		this.texts = texts;
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
		return givesFiles(right(lineId), outcome);
	}

	private static boolean givesFiles(Right right, Outcome outcome) {
		return GIVES.contains(outcome) && (right == Right.ACCESS || right == Right.PORTABILITY);
	}

	/** What the right's own module knows; empty for access. */
	Optional<RightWork> work(UUID lineId) {
		return work(right(lineId));
	}

	private Optional<RightWork> work(Right right) {
		return this.works.stream().filter((work) -> work.right() == right).findFirst();
	}

	/**
	 * @param until end of the time for downloads; null by post
	 */
	LetterData letter(UUID lineId, Outcome outcome, Instant until) {
		RequestLine line = this.requests.line(lineId);
		Material.View held = this.material.of(lineId);
		List<String> files = givesFiles(line.right(), outcome)
				? held.released().stream().map(StoredDocument::fileName).toList() : List.of();
		LocalDate last = (until != null && !files.isEmpty())
				? until.atZone(this.requests.get(line.requestId()).zone()).toLocalDate().minusDays(1) : null;
		List<Reason> exempt = held.reasons().stream().filter((reason) -> reason.ground().exempts()).toList();
		if (line.right() != Right.ACCESS) {
			return new RightAnswer(lineId, line.right(), outcome, points(line, outcome, exempt), files, last);
		}
		List<LeftOut> leftOut = outcome.isLess() ? exempt.stream().map(AnswerWords::leftOut).toList() : List.of();
		return new LetterData.Answer(lineId, AnswerOutcome.valueOf(outcome.name()), files, leftOut,
				this.searches.searched(lineId), last);
	}

	private Map<AnswerPoint, List<String>> points(RequestLine line, Outcome outcome, List<Reason> exempt) {
		Map<AnswerPoint, List<String>> points = new EnumMap<>(AnswerPoint.class);
		List<String> told = told(line.id());
		if (!told.isEmpty()) {
			points.put(AnswerPoint.RECIPIENTS_TOLD, told);
			points.put(AnswerPoint.LIST_OFFERED, List.of());
		}
		List<String> named = exempt.stream()
			.map((reason) -> reason.neutral() ? this.texts.getMessage("fulfilment.exempt.unnamed", null, Locale.UK)
					: reason.provision() + ": " + reason.words())
			.distinct()
			.toList();
		if (!named.isEmpty()) {
			points.put(AnswerPoint.EXEMPT, named);
		}
		work(line.right()).ifPresent((work) -> work.points(line.id(), outcome)
			.forEach((point, words) -> points.merge(point, words,
					(one, more) -> Stream.concat(one.stream(), more.stream()).toList())));
		return points;
	}

	/** The answer says no more than is true of what others did. */
	private List<String> told(UUID lineId) {
		List<String> unable = this.notices.stream().flatMap((one) -> one.unable(lineId).stream()).toList();
		return this.notices.stream()
			.flatMap((one) -> one.told(lineId).stream())
			.map((name) -> unable.contains(name)
					? this.texts.getMessage("fulfilment.told.unable", new Object[] { name }, Locale.UK) : name)
			.toList();
	}

	private static LeftOut leftOut(Reason reason) {
		return reason.neutral() ? LeftOut.UNNAMED : new LeftOut(reason.ground(), reason.provision(), reason.words());
	}

	private Right right(UUID lineId) {
		return this.requests.line(lineId).right();
	}

}
