package org.rightsdesk.erasure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rightsdesk.fulfilment.SystemOrder;
import org.rightsdesk.fulfilment.SystemOrders;
import org.rightsdesk.fulfilment.SystemWork;
import org.rightsdesk.organisation.ErasureOrder;

import org.springframework.stereotype.Component;

/** What the owner of each system erases, and what they leave, in the right order. */
@Component
class ErasureOrders implements SystemOrders {

	private final ErasureTable table;

	private final ErasureEntryRules rules;

	private final LeftInPeace inPeace;

	ErasureOrders(ErasureTable table, ErasureEntryRules rules, LeftInPeace inPeace) {
		this.inPeace = inPeace;
		this.table = table;
		this.rules = rules;
	}

	@Override
	public SystemWork work() {
		return SystemWork.ERASE;
	}

	@Override
	public List<SystemOrder> orders(UUID lineId) {
		Map<String, Integer> waves = ErasureOrder.waves(this.rules.organisation(lineId));
		ErasurePlan plan = this.table.plan(lineId);
		Map<String, List<ErasureItem>> bySystem = this.table.released(lineId)
			.stream()
			.collect(Collectors.groupingBy(ErasureItem::systemId, LinkedHashMap::new, Collectors.toList()));
		String more = this.inPeace.wanted(lineId) ? " " + this.rules.text("order.inPeace") : "";
		return bySystem.entrySet()
			.stream()
			.map((entry) -> new SystemOrder(entry.getKey(), words(entry.getValue(), plan, entry.getKey()) + more,
					waves.getOrDefault(entry.getKey(), 0)))
			.toList();
	}

	private String words(List<ErasureItem> erased, ErasurePlan plan, String systemId) {
		String go = categories(erased);
		List<ErasureItem> kept = plan.kept().stream().filter((item) -> item.systemId().equals(systemId)).toList();
		return kept.isEmpty() ? this.rules.text("order", go) : this.rules.text("order.part", go, categories(kept));
	}

	private static String categories(List<ErasureItem> items) {
		return items.stream().map(ErasureItem::category).collect(Collectors.joining("; "));
	}

}
