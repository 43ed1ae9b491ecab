package org.rightsdesk.marketing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.fulfilment.ActionResult;
import org.rightsdesk.fulfilment.OwnerActions;
import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemActions;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Detail;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.EngineText;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Law.md 2.2: whoever closes an account is off the list at once, and the services end
 * with the period that is paid for.
 */
@RightsdeskTest
class AccountClosureTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-09-01T09:00:00Z");

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private SystemActions actions;

	@BeforeEach
	void setClock() {
		this.clock.set(RECEIVED_AT);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void theMailStopsInTheTransactionThatTakesItIn() {
		CaseWalk walk = CaseWalk.store(this.context, submission("community-buying", "atonce"));
		Suppressions list = walk.bean(Suppressions.class);
		var organisation = walk.bean(Organisations.class).get("community-buying");
		assertThat(list.allows(organisation, "atonce@closing.example.com", MessageKind.MARKETING)).isFalse();
		assertThat(list.allows(organisation, "atonce@closing.example.com", MessageKind.SERVICE))
			.as("M-4: all communications")
			.isFalse();
		assertThat(list.allows(organisation, "atonce@closing.example.com", MessageKind.CONTRACT_NOTICE)).isTrue();
	}

	@Test
	void whoeverHoldsTheAccountEndsTheServicesAndTheLetterSaysWhen() {
		CaseWalk walk = submit("community-buying", "paid");
		List<SystemAction> asked = this.actions.of(walk.line().id());
		assertThat(asked).extracting(SystemAction::systemId)
			.containsExactlyInAnyOrder("mailing-list", "members-database", "website");
		assertThat(asked).filteredOn((one) -> !one.systemId().equals("mailing-list"))
			.allSatisfy((one) -> assertThat(one.words()).contains("Ada Lovelace", "paid@closing.example.com",
					"1 September 2026", "the account of this person"));
		record(walk, Map.of("mailing-list", ActionResult.done(), "website", ActionResult.nothingFound(),
				"members-database", ActionResult.kept("Paid to the end of the year", LocalDate.of(2026, 12, 31))));
		assertThat(walk.tasks()).as("the account holds up nothing").isEmpty();
		walk.deliver();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.GRANTED);
		assertThat(answer(walk))
			.contains("You asked us to close your account", "your services end on 31 December 2026",
					"Mail to your e-mail address")
			.doesNotContain("We found no account", "Paid to the end of the year");
		assertThat(EngineText.holding(walk.bean(JdbcClient.class), List.of("paid@closing", "Paid to the end")))
			.isEmpty();
	}

	@Test
	void whoHasNoAccountLearnsThatAndWhatIsOverIsClosedAtOnce() {
		CaseWalk none = submit("community-buying", "none");
		record(none, Map.of("mailing-list", ActionResult.done(), "website", ActionResult.nothingFound(),
				"members-database", ActionResult.nothingFound()));
		assertThat(answer(none.deliver())).contains("We found no account");
		CaseWalk over = submit("community-buying", "over");
		record(over, Map.of("mailing-list", ActionResult.nothingFound(), "website", ActionResult.done(),
				"members-database", ActionResult.done()));
		assertThat(answer(over.deliver())).containsOnlyOnce("Your account is closed");
	}

	@Test
	void anAccountThatIsNotTheirsStaysAndTheStopDoesNotWaitForIt() {
		CaseWalk walk = submit("community-buying", "other");
		record(walk, Map.of("mailing-list", ActionResult.done(), "website", ActionResult.nothingFound(),
				"members-database", ActionResult.failed("Another address stands on the account")));
		assertThat(walk.tasks()).containsExactly("userTask_resolveFailure");
		this.actions.of(walk.line().id())
			.stream()
			.filter(SystemAction::failed)
			.forEach((one) -> this.actions.accept(walk.line().id(), one.id(), "The person has to call", "clerk"));
		walk.clerk("userTask_resolveFailure", "failureDecision", "IN_PART");
		assertThat(answer(walk.deliver())).contains("could not close your account", "get in touch")
			.doesNotContain("Another address stands");
		assertThat(walk.line().outcome()).isEqualTo(Outcome.GRANTED);
	}

	@Test
	void whereTheNoticeOffersNoSuchThingOnlyTheMarketingStops() {
		CaseWalk walk = submit("trade-body", "elsewhere");
		assertThat(this.actions.of(walk.line().id())).extracting(SystemAction::systemId)
			.containsExactly("updates-list");
		assertThat(walk.bean(AccountClosure.class).asked(walk.line().id())).isFalse();
	}

	private void record(CaseWalk walk, Map<String, ActionResult> results) {
		for (OwnerActions owner : this.actions.owners(walk.line().id())) {
			owner.systems()
				.forEach(
						(one) -> this.actions.record(owner.id(), one.systemId(), results.get(one.systemId()), "owner"));
			walk.complete("userTask_actInSystem", "owner", owner.ownerGroup(), Map.of("acted", "RECORDED"));
		}
	}

	private static String answer(CaseWalk walk) {
		return walk.bean(Letters.class)
			.of(walk.id())
			.stream()
			.filter((letter) -> letter.code() == LetterCode.ANSWER)
			.findFirst()
			.orElseThrow()
			.view()
			.page();
	}

	private CaseWalk submit(String organisation, String mailbox) {
		return CaseWalk.submit(this.context, submission(organisation, mailbox));
	}

	private NewRequest submission(String organisation, String mailbox) {
		return Submissions.saying(Submissions.of(organisation, RECEIVED_AT,
				new NewParty("Ada Lovelace", mailbox + "@closing.example.com", "", "", "", ""),
				Right.OBJECTION_MARKETING), Map.of(Detail.CLOSE_ACCOUNT, "YES"));
	}

}
