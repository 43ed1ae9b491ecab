package org.rightsdesk.examples;

import java.util.List;

import org.rightsdesk.erasure.ErasureException;
import org.rightsdesk.erasure.ErasureGround;
import org.rightsdesk.erasure.Erasures;
import org.rightsdesk.erasure.Kept;
import org.rightsdesk.organisation.SearchedSystem;
import org.rightsdesk.rectification.Rectification.Change;
import org.rightsdesk.rectification.Rectifications;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;
import org.rightsdesk.restriction.RestrictionGround;
import org.rightsdesk.restriction.RestrictionRequest;
import org.rightsdesk.restriction.RestrictionRequests;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers after which data are other than before, gone or not used. */
@OnlyWithExamples
@Configuration(proxyBeanMethods = false)
class ChangingData {

	@Bean
	Deciding exampleRectification(ExampleDesk desk, Rectifications rectifications) {
		return new Deciding(Right.RECTIFICATION, (example, line, outcome) -> {
			rectifications.writeClaim(line, "Surname with one l", "With two", "A passport that we saw",
					ExampleDesk.CLERK);
			desk.clerk(example, line, "userTask_examineClaim", "claimDecision", "VERIFY");
			String system = systems(desk, example).get(0);
			rectifications.change(line, new Change(system, "One l", "Two"), ExampleDesk.CLERK);
			desk.clerk(example, line, "userTask_decideRectification", "rectificationOutcome", outcome.name());
		});
	}

	@Bean
	Deciding exampleErasure(ExampleDesk desk, Erasures erasures) {
		return new Deciding(Right.ERASURE, (example, line, outcome) -> {
			boolean refused = outcome == Outcome.REFUSED_GROUND_NOT_MET;
			erasures.ground(line, refused ? ErasureGround.NONE : ErasureGround.NO_LONGER_NECESSARY,
					refused ? "Your contract goes on" : "The business with you has ended", ExampleDesk.CLERK);
			List<String> systems = systems(desk, example);
			for (String system : systems) {
				if (refused) {
					erasures.nothingHeld(line, system, ExampleDesk.CLERK);
				}
				else if (outcome == Outcome.PARTLY_GRANTED && system.equals(systems.get(0))) {
					erasures.keep(line, system,
							new Kept("Your invoices", ErasureException.LEGAL_OBLIGATION_OR_PUBLIC_TASK,
									"Tax law wants them for six years", null, null, null),
							ExampleDesk.CLERK);
				}
				else {
					erasures.erase(line, system, "Your name, address and what you ordered", null, ExampleDesk.CLERK);
				}
			}
			desk.clerk(example, line, "userTask_decideErasure", "erasureOutcome", outcome.name());
		});
	}

	@Bean
	Deciding exampleRestriction(ExampleDesk desk, RestrictionRequests requests) {
		return new Deciding(Right.RESTRICTION, (example, line, outcome) -> {
			requests.write(
					new RestrictionRequest(line, RestrictionGround.NEEDED_FOR_CLAIM, "Your whole record", "", ""),
					ExampleDesk.CLERK);
			desk.clerk(example, line, "userTask_decideRestriction", "restrictionOutcome", outcome.name());
		});
	}

	private static List<String> systems(ExampleDesk desk, ExampleCase example) {
		return desk.organisation(example).systems().stream().map(SearchedSystem::id).toList();
	}

}
