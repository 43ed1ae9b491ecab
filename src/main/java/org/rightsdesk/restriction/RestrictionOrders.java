package org.rightsdesk.restriction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rightsdesk.fulfilment.SearchPlan;
import org.rightsdesk.fulfilment.SearchResult;
import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemActions;
import org.rightsdesk.fulfilment.SystemOrder;
import org.rightsdesk.fulfilment.SystemOrders;
import org.rightsdesk.fulfilment.SystemResult;
import org.rightsdesk.fulfilment.SystemTask;
import org.rightsdesk.fulfilment.SystemWork;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.SearchedSystem;
import org.rightsdesk.request.Requests;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the owners of systems do: mark the data wherever they may be, and take the mark
 * away where they set one.
 */
@Configuration(proxyBeanMethods = false)
class RestrictionOrders {

	private final RestrictionTable table;

	private final RestrictionRequests wishes;

	private final Requests requests;

	private final Organisations organisations;

	private final SearchPlan searches;

	private final MessageSource texts;

	RestrictionOrders(RestrictionTable table, RestrictionRequests wishes, Requests requests,
			Organisations organisations, SearchPlan searches, MessageSource texts) {
		this.searches = searches;
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
			return holding(restriction.requestId()).stream().map((system) -> new SystemOrder(system, words, 1));
		});
	}

	/** All systems but those that were searched for this case and hold nothing. */
	private List<String> holding(UUID requestId) {
		Set<String> empty = this.requests.lines(requestId)
			.stream()
			.flatMap((line) -> this.searches.of(line.id()).stream())
			.filter((search) -> search.result() == SearchResult.NOTHING_HELD)
			.map(SystemTask::systemId)
			.collect(Collectors.toSet());
		List<String> all = this.organisations.get(this.requests.get(requestId).organisation())
			.systems()
			.stream()
			.map(SearchedSystem::id)
			.toList();
		List<String> holding = all.stream().filter((system) -> !empty.contains(system)).toList();
		// Where nothing was found anywhere, somebody decided all the same that there is
		// something to restrict.
		return holding.isEmpty() ? all : holding;
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
