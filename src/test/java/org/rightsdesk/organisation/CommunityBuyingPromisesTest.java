package org.rightsdesk.organisation;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.TargetDates;
import org.rightsdesk.identity.IdentityQuestions;
import org.rightsdesk.identity.QuestionDraft;
import org.rightsdesk.marketing.MessageKind;
import org.rightsdesk.marketing.Suppressions;
import org.rightsdesk.recipients.Notice;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Law.md 2.1 and 2.2, the column CAS. Closing an account and informal handling have tests
 * of their own.
 */
class CommunityBuyingPromisesTest extends Promises {

	CommunityBuyingPromisesTest() {
		super("community-buying");
	}

	@Test
	void oneCalendarMonthFromTheReceiptWhateverIsAskedBack() {
		CaseWalk walk = submit(Right.ACCESS);
		bean(IdentityQuestions.class).draft(walk.id(), QuestionDraft.inWords("Which is your number?"), "clerk");
		walk.clerk("userTask_checkIdentity", "identityDecision", "ASK_FOR_MORE").deliver();
		assertThat(bean(Deadlines.class).of(walk.line().id()).dueDate()).as("the law waits").isNull();
		assertThat(bean(TargetDates.class).of(walk.line().id())).satisfies((dates) -> {
			assertThat(dates.promised()).isEqualTo("2026-04-02");
			assertThat(dates.promisedFirst()).isTrue();
		});
	}

	@Test
	void theBuyerIsToldAndTellsTheSuppliersAndWhoGetsNothingIsLeftOut() {
		List<Notice> notices = erasedAndTold();
		assertThat(notices).filteredOn((notice) -> !notice.leftOut())
			.extracting(Notice::recipientId)
			.contains("af-affinity", "fuel-suppliers", "gmcvo-databases", "mailchimp", "wordpress", "microsoft",
					"parent-charity")
			.doesNotContain("law-enforcement");
	}

	@Test
	void m4StoppingStopsRemindersOfOrderDatesToo() {
		CaseWalk walk = submit(Right.OBJECTION_MARKETING);
		String address = bean(Requests.class).requester(walk.id()).email();
		Suppressions list = bean(Suppressions.class);
		assertThat(list.allows(organisation(), address, MessageKind.SERVICE)).isFalse();
		assertThat(list.allows(organisation(), address, MessageKind.CASE_LETTER)).isTrue();
	}

	@Test
	void accountsStayThreeYearsAfterTheyAreCancelledAndComplaintFilesTwo() {
		assertThat(keptUntil("Your account and orders after you cancel", LocalDate.of(2026, 1, 10)))
			.isEqualTo("2029-01-10");
		assertThat(keptUntil("The file of a complaint", LocalDate.of(2026, 1, 20))).isEqualTo("2028-01-20");
	}

	@Test
	void whoeverComplainsAboutSomebodyIsToldBeforehandThatTheyAreNamed() {
		assertThat(page("/complaint")).contains("we normally have to tell them who you are", "stay anonymous");
	}

	@Test
	void complaintsGoToTheOrganisationAndTheIcoCanBeChattedWithOrCalled() {
		assertThat(page("")).contains("tell us by e-mail, phone or post", "You can go to the ICO at any time",
				"live chat", "0303 123 1113");
	}

}
