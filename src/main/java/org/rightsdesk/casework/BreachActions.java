package org.rightsdesk.casework;

import java.time.Instant;

import org.rightsdesk.breach.Assessment;
import org.rightsdesk.breach.Breaches;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A possible breach: reported by whoever sees it, assessed by officers. */
@Configuration(proxyBeanMethods = false)
class BreachActions {

	private static final String SECTION = "breach";

	@Bean
	CaseAction reportBreach(Breaches breaches) {
		return Action.of("report-breach", SECTION, (open, entry) -> {
			String what = entry.text("breachWhat", "what happened");
			Instant aware = entry.optionalMoment("breachAware", open.request().zone());
			breaches.report(open.id(), what, aware, open.username());
			return "Reported. The data protection officer is told at once and has it as a task.";
		}).onlyFor((open) -> true);
	}

	@Bean
	CaseAction assessBreach(Breaches breaches) {
		return Action.of("assess-breach", SECTION, (open, entry) -> {
			var zone = open.request().zone();
			String findings = entry.text("breachFindings", "what you found");
			String risk = entry.optional("breachRisk");
			Boolean high = risk.isEmpty() ? null
					: entry.choice("breachRisk", Risk.class, "one of the answers") == Risk.HIGH;
			breaches.assess(
					open.id(), entry.id("breach"), new Assessment(findings, high,
							entry.optionalMoment("breachNotified", zone), entry.optionalMoment("breachTold", zone)),
					open.username());
			return "Kept. Decide in the task when all is written down.";
		}).onlyFor(OpenCase::officer);
	}

	private enum Risk {

		HIGH, NOT_HIGH

	}

}
