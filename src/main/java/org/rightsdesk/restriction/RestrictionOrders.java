package org.rightsdesk.restriction;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemActions;
import org.rightsdesk.fulfilment.SystemOrder;
import org.rightsdesk.fulfilment.SystemOrders;
import org.rightsdesk.fulfilment.SystemResult;
import org.rightsdesk.fulfilment.SystemWork;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.SearchedSystem;
import org.rightsdesk.request.Requests;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the owners of systems do: mark the data everywhere, and take the mark away where
 * they set one.
 */
@Configuration(proxyBeanMethods = false)
class RestrictionOrders {

	private final RestrictionTable table;

	private final RestrictionRequests wishes;

	private final Requests requests;

	private final Organisations organisations;

	private final MessageSource texts;

	RestrictionOrders(RestrictionTable table, RestrictionRequests wishes, Requests requests,
			Organisations organisations, MessageSource texts) {
		this.table = table;
		this.wishes = wishes;
		this.requests = requests;
		this.organisations = organisations;
		this.texts = texts;
	}

	@Bean
	SystemOrders markAsRestricted() {
		return new Orders(SystemWork.RESTRICT, this::marks);
	}

	@Bean
	SystemOrders unmarkRestricted(ObjectProvider<SystemActions> actions) {
		return new Orders(SystemWork.LIFT_RESTRICTION,
				(lineId) -> actions.getObject()
					.of(lineId)
					.stream()
					.filter((action) -> action.work() == SystemWork.RESTRICT && action.result() == SystemResult.DONE)
					.map(SystemAction::systemId)
					.distinct()
					.map((system) -> new SystemOrder(system, text("order.lift"), 1)));
	}

	private Stream<SystemOrder> marks(UUID lineId) {
		return this.table.ofLine(lineId).stream().flatMap((restriction) -> {
			String what = this.wishes.of(lineId).what();
			String words = text("order.restrict", text("ground." + restriction.ground()))
					+ (what.isBlank() ? "" : "\n\n" + what);
			String organisation = this.requests.get(restriction.requestId()).organisation();
			return this.organisations.get(organisation)
				.systems()
				.stream()
				.map(SearchedSystem::id)
				.map((system) -> new SystemOrder(system, words, 1));
		});
	}

	private String text(String key, Object... facts) {
		return this.texts.getMessage("restriction." + key, facts, Locale.UK);
	}

	private record Orders(SystemWork work, Function<UUID, Stream<SystemOrder>> words) implements SystemOrders {

		@Override
		public List<SystemOrder> orders(UUID lineId) {
			return this.words.apply(lineId).toList();
		}

	}

}
