package org.rightsdesk.marketing;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.rightsdesk.correspondence.AnswerPoint;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.fulfilment.RightWork;
import org.rightsdesk.organisation.Marketing;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the answer to an objection to marketing says: the organisation's own promise. */
@Component
class MarketingWork implements RightWork {

	private final Requests requests;

	private final Organisations organisations;

	private final Suppressions suppressions;

	private final AccountClosure closure;

	private final MessageSource texts;

	MarketingWork(Requests requests, Organisations organisations, Suppressions suppressions, AccountClosure closure,
			MessageSource texts) {
		this.closure = closure;
		this.requests = requests;
		this.organisations = organisations;
		this.suppressions = suppressions;
		this.texts = texts;
	}

	@Override
	public Right right() {
		return Right.OBJECTION_MARKETING;
	}

	@Override
	public Map<AnswerPoint, List<String>> points(UUID lineId, Outcome outcome) {
		String slug = this.requests.get(this.requests.line(lineId).requestId()).organisation();
		Marketing marketing = this.organisations.get(slug).marketing();
		String list = (marketing.suppressionList() != null) ? marketing.suppressionList() : text("letter.list");
		List<String> ways = this.suppressions.of(lineId)
			.stream()
			.map((one) -> text("letter.way." + one.channel()))
			.toList();
		Map<AnswerPoint, List<String>> points = new EnumMap<>(AnswerPoint.class);
		points.put(AnswerPoint.MARKETING_STOPPED, ways.isEmpty() ? List.of(text("letter.way.none")) : ways);
		points.put(AnswerPoint.MARKETING_GOES_ON, List.of(marketing.goesOn()));
		points.put(AnswerPoint.SUPPRESSION_LIST, List.of(list));
		if (this.closure.asked(lineId)) {
			points.put(AnswerPoint.ACCOUNT_CLOSED, this.closure.said(lineId));
		}
		if (outcome == Outcome.NO_DATA_HELD) {
			points.put(AnswerPoint.NOTHING_HELD, List.of());
		}
		return points;
	}

	@Override
	public List<Missing> missing(UUID lineId) {
		return List.of();
	}

	private String text(String key) {
		return this.texts.getMessage("marketing." + key, null, Locale.UK);
	}

}
