package org.rightsdesk.examples;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.rightsdesk.automated.AutomatedDecision.Facts;
import org.rightsdesk.automated.AutomatedDecisions;
import org.rightsdesk.automated.SensitiveData;
import org.rightsdesk.automated.Wish;
import org.rightsdesk.consent.ConsentWithdrawals;
import org.rightsdesk.consent.ConsentWords;
import org.rightsdesk.objection.Objection.Stated;
import org.rightsdesk.objection.Objection.Weighed;
import org.rightsdesk.objection.ObjectionGround;
import org.rightsdesk.objection.Objections;
import org.rightsdesk.organisation.Purpose.Basis;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers about whether and how data may be used. */
@OnlyWithExamples
@Configuration(proxyBeanMethods = false)
class WeighingUse {

	@Bean
	Deciding exampleObjection(ExampleDesk desk, Objections objections) {
		return new Deciding(Right.OBJECTION, (example, line, outcome) -> {
			objections.state(line, new Stated("Calls about how satisfied you are", Basis.LEGITIMATE_INTERESTS,
					"You work at night", false), ExampleDesk.CLERK);
			String first = desk.organisation(example).systems().get(0).id();
			objections.weigh(line, (outcome == Outcome.GRANTED)
					? new Weighed("", "", "", null, "All calls about how satisfied you are", null, "", Set.of(first))
					: new Weighed("You work at night", "Safety of the homes depends on what tenants say",
							"We call once a year and not before noon", ObjectionGround.COMPELLING_GROUNDS, "", null, "",
							Set.of()),
					ExampleDesk.CLERK);
			desk.clerk(example, line, "userTask_weighObjection", "objectionOutcome", outcome.name());
		});
	}

	@Bean
	Deciding exampleAutomated(ExampleDesk desk, AutomatedDecisions decisions) {
		return new Deciding(Right.AUTOMATED_DECISION, (example, line, outcome) -> {
			boolean machine = outcome == Outcome.GRANTED;
			decisions.write(line,
					new Facts("You were not put on the list for an interview", "Head of placements",
							Set.of(Wish.EXPLAIN), machine, true, machine ? "" : "A recruiter read your application",
							machine ? Basis.CONTRACT : null, machine ? SensitiveData.NONE : null,
							"Your answers gave a score, and the list begins with the highest", ""),
					ExampleDesk.CLERK);
			desk.clerk(example, line, "userTask_assessDecision", "automation", machine ? "AUTOMATED" : "NOT_AUTOMATED");
		});
	}

	@Bean
	Deciding exampleConsent(ExampleDesk desk, ConsentWithdrawals withdrawals, Clock clock) {
		return new Deciding(Right.CONSENT_WITHDRAWAL, (example, line, outcome) -> {
			LocalDate today = LocalDate.ofInstant(clock.instant(), desk.request(example.id()).zone());
			withdrawals.write(line, new ConsentWords("Your photograph on our website", List.of(), today,
					"Your photograph is no longer shown", ""), ExampleDesk.CLERK);
			desk.clerk(example, line, "userTask_decideConsent", "consentDecision", "STOPPED");
		});
	}

}
