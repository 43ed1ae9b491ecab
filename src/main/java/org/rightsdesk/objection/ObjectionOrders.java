package org.rightsdesk.objection;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.rightsdesk.fulfilment.Decision;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.fulfilment.SystemOrder;
import org.rightsdesk.fulfilment.SystemOrders;
import org.rightsdesk.fulfilment.SystemWork;
import org.rightsdesk.organisation.SearchedSystem;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the systems have to stop; nothing where the objection is refused. */
@Component
class ObjectionOrders implements SystemOrders {

	private static final List<String> STOPS = List.of(Outcome.GRANTED.name(), Outcome.PARTLY_GRANTED.name());

	private final Objections objections;

	private final Requests requests;

	private final Decisions decisions;

	private final MessageSource texts;

	ObjectionOrders(Objections objections, Requests requests, Decisions decisions, MessageSource texts) {
		this.objections = objections;
		this.requests = requests;
		this.decisions = decisions;
		this.texts = texts;
	}

	@Override
	public SystemWork work() {
		return SystemWork.STOP;
	}

	@Override
	public List<SystemOrder> orders(UUID lineId) {
		if (this.requests.line(lineId).right() != Right.OBJECTION || !stops(lineId)) {
			return List.of();
		}
		Objection objection = this.objections.of(lineId);
		boolean political = objection.stated().political();
		String words = political ? text("objection.order.political", this.objections.politicalDay(lineId))
				: text("objection.order", objection.weighed().stops());
		return this.objections.organisation(lineId)
			.systems()
			.stream()
			.map(SearchedSystem::id)
			.filter((id) -> political || objection.weighed().systems().contains(id))
			.map((id) -> new SystemOrder(id, words, 1))
			.toList();
	}

	boolean stops(UUID lineId) {
		return this.decisions.of(lineId).map(Decision::outcome).filter(STOPS::contains).isPresent();
	}

	private String text(String key, Object... facts) {
		return this.texts.getMessage(key, facts, Locale.UK);
	}

}
