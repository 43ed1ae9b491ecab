package org.rightsdesk.organisation;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.TargetDates;
import org.rightsdesk.fulfilment.SearchPlan;
import org.rightsdesk.fulfilment.Searches;
import org.rightsdesk.fulfilment.SystemTask;
import org.rightsdesk.marketing.MessageKind;
import org.rightsdesk.marketing.Suppressions;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Law.md 2.1 and 2.2, the column CA Plus. */
class TradeBodyPromisesTest extends Promises {

	TradeBodyPromisesTest() {
		super("trade-body");
	}

	@Test
	void whereTheNoticeIsSilentTheMonthOfTheLawCounts() {
		CaseWalk walk = submit(Right.ACCESS);
		assertThat(bean(Deadlines.class).of(walk.line().id()).dueDate()).isEqualTo("2026-04-02");
		assertThat(bean(TargetDates.class).of(walk.line().id()).promised()).isNull();
	}

	@Test
	void recordingsAreInScopeOfAccessAndLeftOutOnlyForAReason() {
		CaseWalk walk = submit(Right.ACCESS);
		UUID line = walk.line().id();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> bean(Searches.class).leaveOut(line, "call-recordings", " ", "clerk"));
		walk.enough();
		assertThat(bean(SearchPlan.class).of(line)).extracting(SystemTask::systemId).contains("call-recordings");
	}

	@Test
	void contactDataHelpToIdentifySoNobodyIsAskedWithoutDoubt() {
		CaseWalk walk = submit(Right.ACCESS).enough();
		assertThat(walk.tasks()).isNotEmpty().containsOnly("userTask_searchSystem");
		assertThat(page("")).contains("The contact data we hold help us to know who you are");
	}

	@Test
	void m4MarketingStopsStraightAwayAndMessagesAboutTheMembershipGoOn() {
		CaseWalk walk = submit(Right.OBJECTION_MARKETING);
		String address = bean(Requests.class).requester(walk.id()).email();
		Suppressions list = bean(Suppressions.class);
		assertThat(list.allows(organisation(), address, MessageKind.MARKETING)).isFalse();
		assertThat(list.allows(organisation(), address, MessageKind.SERVICE)).isTrue();
	}

	@Test
	void theNoticeNamesNoRegulatorAndThePageDoes() {
		assertThat(page("")).contains("Information Commissioner's Office", "You can go to the ICO at any time");
	}

}
