package org.rightsdesk.casework;

import org.rightsdesk.request.Right;
import org.rightsdesk.restriction.DataRestriction.Lift;
import org.rightsdesk.restriction.DataRestrictions;
import org.rightsdesk.restriction.LiftReason;
import org.rightsdesk.restriction.RestrictionGround;
import org.rightsdesk.restriction.RestrictionRequest;
import org.rightsdesk.restriction.RestrictionRequests;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What staff write down about restrictions of data, and how officers end one. */
@Configuration(proxyBeanMethods = false)
class DataRestrictionActions {

	@Bean
	CaseAction writeRestriction(RestrictionRequests wishes) {
		return Action.of("write-restriction", DataRestrictionSection.NAME, (open, entry) -> {
			var line = RectificationSection.lineOf(open, Right.RESTRICTION).orElseThrow(CaseAccess::notFound);
			wishes.write(
					new RestrictionRequest(line.id(),
							entry.optionalChoice("restrictionGround", RestrictionGround.class, "the ground"),
							entry.optional("what"), entry.optional("restrictLess"), entry.optional("notMet")),
					open.username());
			return "What you wrote about the restriction is kept.";
		});
	}

	@Bean
	CaseAction endDataRestriction(DataRestrictions restrictions) {
		return Action.of("end-restriction", DataRestrictionSection.NAME, (open, entry) -> {
			restrictions.end(open.id(), entry.id("restriction"),
					entry.choice("reason", LiftReason.class, "why it ends"), open.username());
			return "The end of the restriction is being prepared. The person is told before it ends.";
		}).onlyFor(OpenCase::officer);
	}

	@Bean
	CaseAction draftLift(DataRestrictions restrictions) {
		return Action.of("draft-lift", DataRestrictionSection.NAME, (open, entry) -> {
			Lift lift = Lift.draft(entry.date("liftOn"), entry.text("liftBecause", "why it ends"),
					entry.text("resumes", "what you do with the data again"));
			try {
				restrictions.draftLift(open.id(), entry.id("restriction"), lift, open.username());
			}
			catch (IllegalArgumentException ex) {
				throw new EntryRefused("liftOn", ex.getMessage());
			}
			return "The words of the letter are kept.";
		}).onlyFor(OpenCase::officer);
	}

}
