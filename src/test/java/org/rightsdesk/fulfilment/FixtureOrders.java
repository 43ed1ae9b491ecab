package org.rightsdesk.fulfilment;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import java.util.Map;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What the module of a right would say that its line asks of the systems. */
@TestConfiguration(proxyBeanMethods = false)
public class FixtureOrders {

	public static final SystemWork WORK = SystemWork.LIFT_RESTRICTION;

	private static final Map<UUID, List<SystemOrder>> ORDERS = new ConcurrentHashMap<>();

	public static void of(UUID lineId, SystemOrder... orders) {
		ORDERS.put(lineId, List.of(orders));
	}

	@Bean
	SystemOrders fixtureOrdersOfSystems() {
		return new SystemOrders() {

			@Override
			public SystemWork work() {
				return WORK;
			}

			@Override
			public List<SystemOrder> orders(UUID lineId) {
				return ORDERS.getOrDefault(lineId, List.of());
			}
		};
	}

}
