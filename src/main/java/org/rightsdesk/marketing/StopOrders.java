package org.rightsdesk.marketing;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rightsdesk.fulfilment.SystemOrder;
import org.rightsdesk.fulfilment.SystemOrders;
import org.rightsdesk.fulfilment.SystemWork;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells the systems that send marketing to stop it (M-1), and those that hold an account
 * to close it where that was asked for.
 */
@Component
class StopOrders implements SystemOrders {

	private final Requests requests;

	private final Organisations organisations;

	private final Suppressions suppressions;

	private final AccountClosure closure;

	private final MessageSource texts;

	StopOrders(Requests requests, Organisations organisations, Suppressions suppressions, AccountClosure closure,
			MessageSource texts) {
		this.closure = closure;
		this.requests = requests;
		this.organisations = organisations;
		this.suppressions = suppressions;
		this.texts = texts;
	}

	@Override
	public SystemWork work() {
		return SystemWork.STOP;
	}

	@Override
	public List<SystemOrder> orders(UUID lineId) {
		RequestLine line = this.requests.line(lineId);
		if (line.right() != Right.OBJECTION_MARKETING) {
			return List.of();
		}
		String addresses = this.suppressions.of(lineId)
			.stream()
			.map((one) -> text("order." + one.channel(), one.address()))
			.collect(Collectors.joining(", "));
		String words = text("order", addresses);
		Stream<SystemOrder> stops = this.organisations.get(this.requests.get(line.requestId()).organisation())
			.marketing()
			.systems()
			.stream()
			.map((system) -> new SystemOrder(system, words, 0));
		return Stream.concat(stops, this.closure.orders(lineId).stream()).toList();
	}

	private String text(String key, String fact) {
		return this.texts.getMessage("marketing." + key, new Object[] { fact }, Locale.UK);
	}

}
