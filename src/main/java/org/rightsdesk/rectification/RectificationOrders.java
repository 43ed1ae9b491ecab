package org.rightsdesk.rectification;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.fulfilment.SystemOrder;
import org.rightsdesk.fulfilment.SystemOrders;
import org.rightsdesk.fulfilment.SystemWork;
import org.rightsdesk.rectification.Rectification.Change;
import org.rightsdesk.request.Outcome;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the owner of each system changes to what. */
@Component
class RectificationOrders implements SystemOrders {

	private final RectificationTable table;

	private final Decisions decisions;

	private final MessageSource texts;

	RectificationOrders(RectificationTable table, Decisions decisions, MessageSource texts) {
		this.decisions = decisions;
		this.table = table;
		this.texts = texts;
	}

	@Override
	public SystemWork work() {
		return SystemWork.RECTIFY;
	}

	/** Nobody changes anything for an answer that says that nothing is changed. */
	@Override
	public List<SystemOrder> orders(UUID lineId) {
		Outcome outcome = Outcome.valueOf(this.decisions.of(lineId).orElseThrow().outcome());
		if (outcome != Outcome.GRANTED && outcome != Outcome.PARTLY_GRANTED) {
			return List.of();
		}
		return this.table.of(lineId)
			.changes()
			.stream()
			.map((change) -> new SystemOrder(change.systemId(), words(change), 1))
			.toList();
	}

	/** Also what the person reads of it. */
	String words(Change change) {
		String key = change.was().isBlank() ? "rectification.add" : "rectification.change";
		return this.texts.getMessage(key, new Object[] { change.was(), change.becomes() }, Locale.UK);
	}

}
