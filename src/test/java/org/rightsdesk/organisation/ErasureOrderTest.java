package org.rightsdesk.organisation;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the person is found by in another system is erased after that one. */
class ErasureOrderTest {

	private static final Organisations EXAMPLES = Organisations.examples();

	@Test
	void everyExampleErasesEverySystemInSomeRound() {
		for (Organisation organisation : EXAMPLES.all()) {
			Map<String, Integer> waves = ErasureOrder.waves(organisation);
			assertThat(waves.keySet()).as(organisation.slug())
				.containsExactlyInAnyOrderElementsOf(organisation.systems().stream().map(SearchedSystem::id).toList());
			for (SearchedSystem system : organisation.systems()) {
				List<String> before = system.eraseAfter();
				assertThat(before).as(system.id()).allMatch((id) -> waves.get(id) < waves.get(system.id()));
			}
		}
	}

	@Test
	void repairsServiceErasesTheVoiceSamplesBeforeTheCallsThatTheyAreFoundBy() {
		assertThat(ErasureOrder.waves(EXAMPLES.get("repairs-service"))).containsEntry("speech-training", 0)
			.containsEntry("call-recordings", 1)
			.containsEntry("repairs-database", 2)
			.containsEntry("payments", 0);
	}

}
