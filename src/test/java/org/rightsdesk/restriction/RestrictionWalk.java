package org.rightsdesk.restriction;

import java.util.List;
import java.util.UUID;

import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.fulfilment.ActionResult;
import org.rightsdesk.fulfilment.Answers;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.recipients.NoticeAction;
import org.rightsdesk.recipients.Recipients;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.ActedSystems;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.context.ApplicationContext;

/** Walks a case to the decision on restriction, and what follows it. */
final class RestrictionWalk {

	static final String DECIDE = RestrictDataProcess.DECIDE_RESTRICTION;

	static final String OUTCOME = RestrictDataProcess.RESTRICTION_OUTCOME.name();

	private RestrictionWalk() {
	}

	static CaseWalk begin(ApplicationContext context, String organisation) {
		CaseWalk walk = CaseWalk
			.submit(context,
					Submissions.of(organisation, context.getBean(TestClock.class).instant(),
							new NewParty("Ada Lovelace", "ada@example.com", "", "", "", ""), Right.RESTRICTION))
			.enough();
		String system = context.getBean(Organisations.class).get(organisation).systems().get(0).id();
		walk.bean(IdentityVerification.class).recordHeldInSystem(walk.id(), system, "", "clerk");
		return walk;
	}

	/** Granted, marked in every system and answered. */
	static CaseWalk restricted(ApplicationContext context, String organisation, RestrictionGround ground) {
		CaseWalk walk = begin(context, organisation);
		write(walk, ground, "Your membership record", "", "");
		walk.clerk(DECIDE, OUTCOME, "GRANTED");
		ActedSystems.all(walk, ActionResult.done());
		tell(walk);
		return walk.deliver();
	}

	static void write(CaseWalk walk, RestrictionGround ground, String what, String less, String notMet) {
		walk.bean(RestrictionRequests.class)
			.write(new RestrictionRequest(walk.line().id(), ground, what, less, notMet), "clerk");
	}

	/** Confirms whom to tell, where anybody is; processors, who would be awaited, not. */
	static void tell(CaseWalk walk) {
		if (walk.task("userTask_confirmRecipients") == null) {
			return;
		}
		Recipients recipients = walk.bean(Recipients.class);
		List<UUID> rounds = recipients.rounds(walk.id()).stream().map((round) -> round.id()).toList();
		UUID round = rounds.get(rounds.size() - 1);
		recipients.notices(round)
			.stream()
			.filter((notice) -> notice.proposed() && notice.action() == NoticeAction.INSTRUCT)
			.forEach((notice) -> recipients.takeOut(walk.id(), notice.id(), "Never had these data", "clerk"));
		recipients.describe(walk.id(), round, "Member 4711", "", "clerk");
		walk.clerk("userTask_confirmRecipients", "recipientsDecision", "CONFIRMED");
	}

	static void approve(CaseWalk walk, Outcome outcome) {
		walk.bean(Answers.class).read(walk.line().id(), outcome, "officer").orElseThrow();
		walk.officer("userTask_approveAnswer", "approval", "APPROVED").deliver();
	}

	static String letter(CaseWalk walk, LetterCode code) {
		return walk.bean(Letters.class)
			.of(walk.id())
			.stream()
			.filter((letter) -> letter.code() == code)
			.map(Letter::view)
			.reduce((first, last) -> last)
			.orElseThrow()
			.page();
	}

}
