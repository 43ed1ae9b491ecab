package org.rightsdesk.consent;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.fulfilment.SystemOrder;
import org.rightsdesk.fulfilment.SystemOrders;
import org.rightsdesk.fulfilment.SystemWork;
import org.rightsdesk.request.Outcome;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the systems in which something rests on the consent to stop it (Art. 7(3)). */
@Component
class ConsentOrders implements SystemOrders {

	private final ConsentTable table;

	private final Decisions decisions;

	private final MessageSource texts;

	ConsentOrders(ConsentTable table, Decisions decisions, MessageSource texts) {
		this.table = table;
		this.decisions = decisions;
		this.texts = texts;
	}

	@Override
	public SystemWork work() {
		return SystemWork.STOP;
	}

	/** None where the data are used on another ground of the law. */
	@Override
	public List<SystemOrder> orders(UUID lineId) {
		boolean stops = this.decisions.of(lineId)
			.filter((decision) -> decision.outcome().equals(Outcome.GRANTED.name()))
			.isPresent();
		return stops ? this.table.of(lineId)
			.stream()
			.flatMap((words) -> words.systems().stream().map((system) -> order(system, words)))
			.toList() : List.of();
	}

	private SystemOrder order(String system, ConsentWords words) {
		return new SystemOrder(system,
				this.texts.getMessage("consent.order", new Object[] { words.consent() }, Locale.UK), 0);
	}

}
