package org.rightsdesk.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which systems erase before which: a system that others are filled from, or in which the
 * person is found, comes last.
 */
public final class ErasureOrder {

	private ErasureOrder() {
	}

	/**
	 * In which round each system erases, counted from 0; those of one round do not wait
	 * for each other.
	 * @return by the id of the system, for every system of the organisation
	 */
	public static Map<String, Integer> waves(Organisation organisation) {
		return waves(organisation.systems()).orElseThrow();
	}

	static void check(List<SearchedSystem> systems, Mistakes mistakes) {
		List<String> ids = systems.stream().map(SearchedSystem::id).toList();
		boolean known = true;
		for (int i = 0; i < systems.size(); i++) {
			for (String before : systems.get(i).eraseAfter()) {
				if (!ids.contains(before)) {
					mistakes.add("systems[" + i + "].eraseAfter", "\"" + before + "\" is not the id of a system.");
					known = false;
				}
			}
		}
		if (known && waves(systems).isEmpty()) {
			mistakes.add("systems", "have an eraseAfter that leads in a circle; no system could erase first.");
		}
	}

	/** Empty where they wait for each other in a circle. */
	private static Optional<Map<String, Integer>> waves(List<SearchedSystem> systems) {
		Map<String, Integer> waves = new HashMap<>();
		List<SearchedSystem> left = new ArrayList<>(systems);
		for (int wave = 0; !left.isEmpty(); wave++) {
			Map<String, Integer> next = new HashMap<>();
			for (SearchedSystem system : left) {
				if (waves.keySet().containsAll(system.eraseAfter())) {
					next.put(system.id(), wave);
				}
			}
			if (next.isEmpty()) {
				return Optional.empty();
			}
			waves.putAll(next);
			left = left.stream()
				.filter((system) -> !next.containsKey(system.id()))
				.collect(Collectors.toCollection(ArrayList::new));
		}
		return Optional.of(waves);
	}

}
