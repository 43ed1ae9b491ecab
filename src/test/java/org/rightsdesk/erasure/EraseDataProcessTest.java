package org.rightsdesk.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.erasure.ErasureItem.Anyway;
import org.rightsdesk.erasure.ErasurePlan.Wish;
import org.rightsdesk.fulfilment.ActionResult;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemWork;
import org.rightsdesk.lifecycle.Lifecycle;
import org.rightsdesk.lifecycle.RightWithdrawals;
import org.rightsdesk.marketing.MailingChannel;
import org.rightsdesk.marketing.StopSource;
import org.rightsdesk.marketing.Suppressions;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Ground;
import org.rightsdesk.request.Lines;
import org.rightsdesk.request.LogEntry;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.restriction.DataRestriction;
import org.rightsdesk.restriction.DataRestrictions;
import org.rightsdesk.restriction.RestrictionGround;
import org.rightsdesk.testing.Exempted;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.WalksEveryPath;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Art. 17, law.md 6.3 and G-10; asked for on Monday 1 June 2026, due on 1 July. */
@RightsdeskTest
@WalksEveryPath({ EraseDataProcess.ID, AwaitAccessProcess.ID })
class EraseDataProcessTest {

	private static final Instant ASKED = Instant.parse("2026-06-01T09:00:00Z");

	@Autowired
	ApplicationContext context;

	@Autowired
	TestClock clock;

	@BeforeEach
	void setClock() {
		this.clock.set(ASKED);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void grantedIsErasedInOrderAndTheLetterSaysWhatAndWhatOfBackups() {
		Erasing one = ask(Right.ERASURE).ground(ErasureGround.NO_LONGER_NECESSARY).eraseTheRest();
		one.erasures().backups(one.line().id(), LocalDate.of(2026, 9, 30), "clerk");
		one.decide(Outcome.GRANTED);
		assertThat(one.ownerTasks()).as("the first round").hasSize(2);
		assertThat(one.actions()).filteredOn((action) -> action.systemId().equals("membership-database"))
			.extracting(SystemAction::wave)
			.containsExactly(1);
		one.ownersSay(ActionResult.done());
		assertThat(one.letter()).contains("Your data in mailboxes", "overwritten by 30 September 2026",
				"we send you the list", "beyond use");
		assertThat(one.letter()).doesNotContain("We keep some data");
		answered(one, Outcome.GRANTED);
		assertThat(one.walk().trace(EraseDataProcess.ID)).endsWith("serviceTask_recordErasure",
				"callActivity_involveRecipients", "callActivity_sendAnswer", "endEvent_erasureAnswered");
		assertThat(one.walk().trace(AwaitAccessProcess.ID)).endsWith("endEvent_accessSettled");
	}

	@Test
	void ownersReadWhatGoesAndWhatTheyLeave() {
		Erasing one = ask(Right.ERASURE).ground(ErasureGround.NO_LONGER_NECESSARY)
			.erase("mailboxes", null)
			.erase("mailboxes", null)
			.keep("mailboxes", ErasureException.LEGAL_OBLIGATION_OR_PUBLIC_TASK)
			.eraseTheRest()
			.decide(Outcome.PARTLY_GRANTED)
			.approve(Outcome.PARTLY_GRANTED);
		assertThat(one.actions()).filteredOn((action) -> action.systemId().equals("mailboxes"))
			.extracting(SystemAction::words)
			.containsExactly("Erase: Your data in mailboxes; Your data in mailboxes. Leave, because it has to stay: "
					+ "Your subscription.");
	}

	@Test
	void m3WhoWantedNoMarketingStaysOnTheListAndIsToldSo() {
		String name = Erasing.somebody();
		Erasing stop = Erasing.askUnidentified(this.context, ASKED, name, Right.RECTIFICATION);
		stop.walk().bean(Lines.class).add(stop.walk().id(), Right.OBJECTION_MARKETING, null, "clerk");
		Erasing one = blocked(Erasing.ask(this.context, ASKED, name, Right.ERASURE));
		assertThat(one.letter()).contains("list of people who want no advertising");
		Erasing other = blocked(ask(Right.ERASURE));
		assertThat(other.letter()).doesNotContain("want no advertising");
		assertThat(other.actions()).noneMatch((action) -> action.words().contains("no advertising"));
	}

	@Test
	void m3WhoClickedOnALinkStaysOnTheListToo() {
		String name = Erasing.somebody();
		Erasing one = Erasing.ask(this.context, ASKED, name, Right.ERASURE);
		one.walk()
			.bean(Suppressions.class)
			.stop(one.walk().bean(Organisations.class).get(Erasing.ORGANISATION), MailingChannel.EMAIL,
					Erasing.address(name), StopSource.UNSUBSCRIBE_LINK, null);
		blocked(one);
		assertThat(one.actions()).isNotEmpty()
			.allMatch((action) -> action.words().contains("Leave the entry in the list"));
		assertThat(one.letter()).contains("list of people who want no advertising");
	}

	@Test
	void anExemptionOfTheLawNeedsNoExceptionAndErasesNothing() {
		Erasing one = ask(Right.ERASURE);
		Exempted.write(one.walk(), one.line().id(), Ground.CRIME_TAX, "The police look into it");
		assertThatThrownBy(() -> one.decide(Outcome.GRANTED)).hasMessageContaining("An exemption is written down");
		one.decide(Outcome.REFUSED_EXEMPTION).approve(Outcome.REFUSED_EXEMPTION);
		assertThat(one.ownerTasks()).isEmpty();
		assertThat(one.letter()).contains("Schedule 2, paragraph 2", "The police look into it", "as long as that holds",
				"county court");
		answered(one, Outcome.REFUSED_EXEMPTION);
	}

	@Test
	void anExemptionOfTheLawForAPartErasesTheRest() {
		Erasing one = ask(Right.ERASURE).ground(ErasureGround.UNLAWFUL).erase("mailboxes", null);
		Exempted.write(one.walk(), one.line().id(), Ground.CRIME_TAX, "The police look into it");
		assertThatThrownBy(() -> one.decide(Outcome.REFUSED_EXEMPTION)).hasMessageContaining("Something is erased");
		one.decide(Outcome.PARTLY_GRANTED).approve(Outcome.PARTLY_GRANTED).ownersSay(ActionResult.done());
		assertThat(one.actions()).extracting(SystemAction::systemId).containsExactly("mailboxes");
		assertThat(one.letter()).contains("Your data in mailboxes", "The police look into it");
		answered(one, Outcome.PARTLY_GRANTED);
	}

	@Test
	void aLegalHoldIsApprovedByAnOfficerAndTheLetterSaysWhyAndUntilWhen() {
		Erasing one = ask(Right.ERASURE).ground(ErasureGround.NO_LONGER_NECESSARY)
			.keep("membership-database", ErasureException.LEGAL_CLAIMS)
			.eraseTheRest();
		assertThatThrownBy(() -> one.decide(Outcome.GRANTED)).hasMessageContaining("all of it cannot be granted");
		one.decide(Outcome.PARTLY_GRANTED);
		assertThat(one.walk().tasks()).containsExactly("userTask_approveAnswer");
		assertThatIllegalStateException().isThrownBy(() -> one.ground(ErasureGround.NONE));
		one.approve(Outcome.PARTLY_GRANTED).ownersSay(ActionResult.done());
		assertThat(one.letter()).contains("Your subscription", "Art. 17(3)(e)", "You owe us two of them.",
				"We cannot name a day yet", "county court");
		answered(one, Outcome.PARTLY_GRANTED);
	}

	@Test
	void whatAnOfficerReturnsIsDecidedAgain() {
		Erasing one = ask(Right.ERASURE).ground(ErasureGround.NONE).nothingInTheRest();
		one.decide(Outcome.REFUSED_GROUND_NOT_MET);
		one.walk().bean(Decisions.class).draftReturn(one.line().id(), "Say more", "officer");
		one.walk().officer("userTask_approveAnswer", "approval", "RETURNED");
		assertThat(one.walk().tasks()).containsExactly(Erasing.DECIDE);
		one.ground(ErasureGround.NONE).decide(Outcome.REFUSED_GROUND_NOT_MET).approve(Outcome.REFUSED_GROUND_NOT_MET);
		assertThat(one.ownerTasks()).isEmpty();
		assertThat(one.letter()).contains("Because it is so");
		answered(one, Outcome.REFUSED_GROUND_NOT_MET);
		assertThat(one.walk().trace(EraseDataProcess.ID)).doesNotContain("callActivity_involveRecipients");
	}

	@Test
	void allOfItMayStayUnderAnException() {
		Erasing one = ask(Right.ERASURE).ground(ErasureGround.NO_LONGER_NECESSARY)
			.keep("mailboxes", ErasureException.LEGAL_OBLIGATION_OR_PUBLIC_TASK)
			.nothingInTheRest();
		one.decide(Outcome.REFUSED_EXEMPTION).approve(Outcome.REFUSED_EXEMPTION);
		assertThat(one.letter()).contains("Art. 17(3)(b)");
		answered(one, Outcome.REFUSED_EXEMPTION);
	}

	@Test
	void nothingIsCalledDoneWhileASystemKeptSomethingItWasToErase() {
		Erasing one = ask(Right.ERASURE).ground(ErasureGround.UNLAWFUL).eraseTheRest().decide(Outcome.GRANTED);
		this.clock.set(Instant.parse("2026-06-02T09:00:00Z"));
		one.ownersSay(ActionResult.kept("The archive is sealed", LocalDate.of(2027, 1, 31)));
		assertThat(one.walk().tasks()).as("decided again").containsExactly(Erasing.DECIDE);
		assertThat(one.line().closedAt()).isNull();
		this.clock.set(Instant.parse("2026-06-03T09:00:00Z"));
		assertThatThrownBy(() -> one.decide(Outcome.GRANTED)).hasMessageContaining("all of it cannot be granted");
		one.decide(Outcome.PARTLY_GRANTED).approve(Outcome.PARTLY_GRANTED);
		assertThat(one.ownerTasks()).as("nobody is asked twice").isEmpty();
		assertThat(one.letter()).contains("The archive is sealed.", "until 31 January 2027")
			.doesNotContain("We erased your data");
		answered(one, Outcome.PARTLY_GRANTED);
	}

	@Test
	void whatFailedIsSaidInPartAfterSomebodyAcceptedIt() {
		Erasing one = ask(Right.ERASURE).ground(ErasureGround.UNLAWFUL)
			.eraseTheRest()
			.decide(Outcome.GRANTED)
			.ownersSay(ActionResult.failed("The archive does not open"));
		this.clock.set(Instant.parse("2026-06-02T09:00:00Z"));
		while (one.walk().tasks().contains("userTask_resolveFailure")) {
			one.acceptFailures().ownersSay(ActionResult.done());
		}
		assertThat(one.walk().tasks()).containsExactly(Erasing.DECIDE);
		assertThatThrownBy(() -> one.decide(Outcome.GRANTED)).hasMessageContaining("all of it cannot be granted");
		one.decide(Outcome.PARTLY_GRANTED).approve(Outcome.PARTLY_GRANTED);
		assertThat(one.letter()).contains("not been able to erase your data there yet",
				"Your data in membership-database", "not done everywhere", "erasing them has failed so far");
		assertThat(one.letter()).doesNotContain("archive does not open", "Your data in mailboxes (");
		answered(one, Outcome.PARTLY_GRANTED);
	}

	@Test
	void whereNoSystemHeldAnythingThePersonIsToldSo() {
		Erasing one = ask(Right.ERASURE).ground(ErasureGround.NO_LONGER_NECESSARY)
			.eraseTheRest()
			.decide(Outcome.GRANTED);
		this.clock.set(Instant.parse("2026-06-02T09:00:00Z"));
		one.ownersSay(ActionResult.nothingFound());
		this.clock.set(Instant.parse("2026-06-03T09:00:00Z"));
		assertThatThrownBy(() -> one.decide(Outcome.GRANTED)).hasMessageContaining("No system held anything");
		one.decide(Outcome.NO_DATA_HELD);
		if (one.walk().tasks().contains("userTask_approveAnswer")) {
			one.approve(Outcome.NO_DATA_HELD);
		}
		answered(one, Outcome.NO_DATA_HELD);
	}

	@Test
	void nothingIsDecidedWithoutWhatTheAnswerSays() {
		Erasing one = ask(Right.ERASURE);
		assertThatThrownBy(() -> one.decide(Outcome.GRANTED)).hasMessageContaining("Say which ground")
			.hasMessageContaining("4 are left")
			.hasMessageContaining("Say what is erased");
		assertThatThrownBy(() -> one.decide(Outcome.REFUSED_GROUND_NOT_MET))
			.hasMessageContaining("Say that no ground is met");
		assertThatThrownBy(() -> one.decide(Outcome.REFUSED_EXEMPTION)).hasMessageContaining("Say what is kept");
		one.ground(ErasureGround.NO_LONGER_NECESSARY).eraseTheRest();
		assertThatThrownBy(() -> one.decide(Outcome.PARTLY_GRANTED)).hasMessageContaining("Nothing stays");
		assertThatThrownBy(() -> one.decide(Outcome.NO_DATA_HELD)).hasMessageContaining("Something is held");
		assertThatThrownBy(() -> one.decide(Outcome.REFUSED_EXEMPTION)).hasMessageContaining("Something is erased");
		assertThatThrownBy(() -> one.decide(Outcome.WITHDRAWN)).hasMessageContaining("Choose one of the answers");
	}

	@Test
	void whoAlsoWantsRestrictionIsAskedWhichAndAnObjectionDecidesFirst() {
		Erasing one = ask(Right.ERASURE).ground(ErasureGround.OBJECTION_UPHELD).eraseTheRest();
		Lines lines = one.walk().bean(Lines.class);
		lines.add(one.walk().id(), Right.RESTRICTION, null, "clerk");
		lines.add(one.walk().id(), Right.OBJECTION, null, "clerk");
		assertThatThrownBy(() -> one.decide(Outcome.GRANTED)).hasMessageContaining("ask them which they want")
			.hasMessageContaining("The objection of this case decides");
		one.erasures().wish(one.line().id(), Wish.DIFFERENT_DATA, "clerk");
		assertThatThrownBy(() -> one.decide(Outcome.GRANTED)).message().doesNotContain("which they want");
	}

	@Test
	void invariant13WaitsForAccessOfTheSameCaseRestrictedMeanwhileAndGoesOnWhenItEnds() {
		Erasing one = blocked(ask(Right.ACCESS, Right.ERASURE));
		assertThat(one.ownerTasks()).isEmpty();
		assertThat(one.walk().bean(DataRestrictions.class).of(one.walk().id())).singleElement()
			.extracting(DataRestriction::ground)
			.isEqualTo(RestrictionGround.LEGAL_HOLD);
		ErasureHold.View hold = one.walk().bean(ErasureHold.class).of(one.line().id());
		assertThat(hold.since()).isEqualTo("2026-06-01");
		assertThat(hold.restricted()).isTrue();
		assertThat(log(one)).contains("ERASURE_WAITS", "DATA_RESTRICTED");
		end(one, Outcome.GRANTED);
		assertThat(erasing(one)).isNotEmpty();
		assertThat(one.walk().bean(ErasureHold.class).of(one.line().id()).since()).isNull();
		one.ownersSay(ActionResult.done());
		assertThat(one.walk().bean(DataRestrictions.class).of(one.walk().id())).as("nothing is left to restrict")
			.noneMatch(DataRestriction::open);
		assertThat(one.walk().trace(AwaitAccessProcess.ID)).containsSubsequence("callActivity_restrictMeanwhile",
				"callActivity_eraseAnyway", "event_accessSettled", "endEvent_accessSettled");
	}

	@Test
	void invariant13WaitsForAnotherCaseUntilThatIsWithdrawn() {
		String name = Erasing.somebody();
		Erasing access = Erasing.askUnidentified(this.context, ASKED, name, Right.PORTABILITY);
		Erasing one = blocked(Erasing.ask(this.context, ASKED, name, Right.ERASURE));
		assertThat(erasing(one)).isEmpty();
		assertThat(one.walk().bean(ErasureHold.class).of(one.line().id()).blocking()).singleElement()
			.satisfies((line) -> assertThat(line.reference().value()).isEqualTo(access.walk().reference()));
		access.walk().bean(Lifecycle.class).withdraw(access.walk().id(), "requester");
		access.walk().runJobs();
		one.walk().runJobs();
		assertThat(erasing(one)).isNotEmpty();
	}

	@Test
	void g10WhoTakesOnlyTheAccessBackLetsTheErasureGoOn() {
		Erasing one = blocked(ask(Right.ACCESS, Right.ERASURE));
		RightWithdrawals withdrawals = one.walk().bean(RightWithdrawals.class);
		assertThatIllegalStateException()
			.isThrownBy(() -> withdrawals.withdraw(one.line(Right.ACCESS).id(), LocalDate.of(2026, 6, 2), "clerk"))
			.withMessageContaining("and today");
		withdrawals.withdraw(one.line(Right.ACCESS).id(), LocalDate.of(2026, 6, 1), "clerk");
		one.walk().runJobs();
		assertThat(one.line(Right.ACCESS).outcome()).isEqualTo(Outcome.WITHDRAWN);
		assertThat(one.walk().tasks()).as("nobody searches any more").doesNotContain("userTask_searchSystem");
		assertThat(erasing(one)).isNotEmpty();
		assertThatIllegalStateException()
			.isThrownBy(() -> withdrawals.withdraw(one.line().id(), LocalDate.of(2026, 6, 1), "clerk"))
			.withMessageContaining("withdraw the request instead");
		one.ownersSay(ActionResult.done());
		answered(one, Outcome.GRANTED);
	}

	@Test
	void anErasureThatIsTakenBackWhileItWaitsLetsTheDataBeUsedAgainAfterANotice() {
		String name = Erasing.somebody();
		Erasing.askUnidentified(this.context, ASKED, name, Right.ACCESS);
		Erasing one = blocked(Erasing.ask(this.context, ASKED, name, Right.ERASURE));
		one.walk().bean(Lifecycle.class).withdraw(one.walk().id(), "requester");
		one.walk().runJobs();
		assertThat(one.line().outcome()).isEqualTo(Outcome.WITHDRAWN);
		assertThat(one.walk().bean(DataRestrictions.class).of(one.walk().id())).singleElement()
			.satisfies((restriction) -> assertThat(restriction.ending()).isTrue());
	}

	@Test
	void g10ANamesakeHoldsNothingUpOnceStaffFoundOut() {
		String name = Erasing.somebody();
		Erasing access = Erasing.ask(this.context, ASKED, name, Right.ACCESS);
		Erasing one = blocked(Erasing.ask(this.context, ASKED, name, Right.ERASURE));
		ErasureHold hold = one.walk().bean(ErasureHold.class);
		assertThatThrownBy(() -> hold.isSomebodyElse(one.line().id(), access.walk().reference(), " ", "clerk"))
			.hasMessageContaining("How you know");
		hold.isSomebodyElse(one.line().id(), access.walk().reference(), "Born in another year", "clerk");
		one.walk().runJobs();
		assertThat(erasing(one)).isNotEmpty();
		assertThat(log(one)).contains("ERASURE_OTHER_PERSON");
	}

	@Test
	void g10AccessThatIsAskedForBeforeTheRecordsGoBlocksToo() {
		String name = Erasing.somebody();
		Erasing one = Erasing.ask(this.context, ASKED, name, Right.ERASURE)
			.ground(ErasureGround.UNLAWFUL)
			.keep("mailboxes", ErasureException.LEGAL_CLAIMS)
			.eraseTheRest()
			.decide(Outcome.PARTLY_GRANTED);
		Erasing.askUnidentified(this.context, ASKED, name, Right.ACCESS);
		one.approve(Outcome.PARTLY_GRANTED).ownersSay(ActionResult.done());
		assertThat(erasing(one)).isEmpty();
	}

	@Test
	void s173WhatGoesAnywayGoesOnItsDayWhileTheRestWaits() {
		Erasing one = ask(Right.ACCESS, Right.ERASURE).ground(ErasureGround.NO_LONGER_NECESSARY)
			.erase("mailboxes", new Anyway(LocalDate.of(2026, 6, 5), "Deleted each month"))
			.erase("updates-list", new Anyway(LocalDate.of(2026, 6, 1), "Deleted each day"))
			.eraseTheRest()
			.decide(Outcome.GRANTED);
		one.ownersSay(ActionResult.done());
		assertThat(erasing(one)).extracting(SystemAction::systemId).containsExactly("updates-list");
		at("2026-06-05T08:01:00Z", one);
		assertThat(erasing(one)).extracting(SystemAction::systemId)
			.containsExactlyInAnyOrder("updates-list", "mailboxes");
		one.ownersSay(ActionResult.done());
		end(one, Outcome.GRANTED);
		assertThat(erasing(one)).hasSize(4);
	}

	@Test
	void tenWorkingDaysBeforeItsOwnLimitTheHandlerIsOfferedWaysOut() {
		Erasing one = blocked(ask(Right.ACCESS, Right.ERASURE));
		at("2026-06-16T07:59:00Z", one);
		assertThat(one.walk().tasks()).doesNotContain(AwaitAccessProcess.UNBLOCK_ERASURE);
		at("2026-06-17T08:01:00Z", one);
		assertThat(one.walk().tasks()).contains(AwaitAccessProcess.UNBLOCK_ERASURE);
		assertThatThrownBy(() -> one.walk().clerk(AwaitAccessProcess.UNBLOCK_ERASURE, "erasureWay", "ERASE_NOW"))
			.hasMessageContaining("Choose one of the answers");
		one.walk().clerk(AwaitAccessProcess.UNBLOCK_ERASURE, "erasureWay", "WAIT");
		assertThat(one.walk().tasks()).as("not at once again").doesNotContain(AwaitAccessProcess.UNBLOCK_ERASURE);
		at("2026-06-19T08:01:00Z", one);
		assertThat(one.walk().tasks()).as("two working days later").contains(AwaitAccessProcess.UNBLOCK_ERASURE);
		end(one, Outcome.PARTLY_GRANTED);
		assertThat(one.walk().tasks()).as("the way is free").doesNotContain(AwaitAccessProcess.UNBLOCK_ERASURE);
		assertThat(erasing(one)).isNotEmpty();
		assertThat(log(one)).contains("ERASURE_WAY");
	}

	private Erasing ask(Right... rights) {
		return Erasing.ask(this.context, ASKED, Erasing.somebody(), rights);
	}

	private static Erasing blocked(Erasing one) {
		return one.ground(ErasureGround.NO_LONGER_NECESSARY)
			.eraseTheRest()
			.decide(Outcome.GRANTED)
			.ownersSay(ActionResult.done());
	}

	/** What the owners were asked to erase. */
	private static List<SystemAction> erasing(Erasing one) {
		return one.actions().stream().filter((action) -> action.work() == SystemWork.ERASE).toList();
	}

	/** The access of the case ends. */
	private static void end(Erasing one, Outcome outcome) {
		one.walk().bean(Requests.class).closeLine(one.line(Right.ACCESS).id(), outcome, "system");
		one.walk().runJobs();
	}

	private void at(String moment, Erasing one) {
		this.clock.set(Instant.parse(moment));
		one.walk().runJobs();
	}

	private static void answered(Erasing one, Outcome outcome) {
		one.walk().deliver();
		assertThat(one.line().outcome()).isEqualTo(outcome);
		assertThat(one.walk().request().closedAt()).isNotNull();
	}

	private static List<String> log(Erasing one) {
		return one.walk().bean(RequestLog.class).of(one.walk().id()).stream().map(LogEntry::what).toList();
	}

}
