package org.rightsdesk.organisation;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.rightsdesk.fulfilment.ActionResult;
import org.rightsdesk.fulfilment.Exemptions;
import org.rightsdesk.fulfilment.SearchPlan;
import org.rightsdesk.fulfilment.SystemTask;
import org.rightsdesk.marketing.MessageKind;
import org.rightsdesk.marketing.Suppressions;
import org.rightsdesk.portability.Transfers;
import org.rightsdesk.request.Ground;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.ActedSystems;
import org.rightsdesk.testing.CaseWalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Law.md 2.1 and 2.2, the column Connect2Employment. Data that it handles for others: see
 * the tests of the assessment.
 */
class RecruitmentAgencyPromisesTest extends Promises {

	RecruitmentAgencyPromisesTest() {
		super("recruitment-agency");
	}

	@Test
	void identityIsAlwaysCheckedBeforeAccessIsGiven() {
		CaseWalk walk = submit(Right.ACCESS);
		assertThatThrownBy(walk::enough).hasMessageContaining("always checks before it answers");
		assertThat(submitKnown(Right.ACCESS).tasks()).contains("userTask_searchSystem");
	}

	@Test
	void dataGoStraightToAnotherProviderWhereThatIsPossible() {
		UUID line = submit(Right.PORTABILITY).line().id();
		Transfers transfers = bean(Transfers.class);
		LocalDate today = LocalDate.of(2026, 3, 2);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> transfers.confirm(line, "somebody-else", "On the phone", today, "clerk"));
		transfers.confirm(line, "payroll-partner", "On the phone", today, "clerk");
		assertThat(transfers.of(line)).isPresent();
	}

	@Test
	void referencesInConfidenceAreSearchedAndNeedNotBeReleased() {
		CaseWalk walk = submitKnown(Right.ACCESS);
		assertThat(bean(SearchPlan.class).of(walk.line().id())).extracting(SystemTask::systemId)
			.contains("vetting-files", "client-contacts");
		assertThat(bean(Exemptions.class).offered(walk.line().id())).contains(Ground.CONFIDENTIAL_REFERENCE);
	}

	@Test
	void contractsAndOrdersStaySevenYearsAndCandidates24Months() {
		assertThat(keptUntil("Contracts", LocalDate.of(2026, 1, 31))).isEqualTo("2033-01-31");
		assertThat(keptUntil("Orders, invoices and payments", LocalDate.of(2025, 4, 5))).isEqualTo("2032-04-05");
		assertThat(keptUntil("Recruitment data of candidates", LocalDate.of(2026, 2, 15))).isEqualTo("2028-02-15");
	}

	@Test
	void m3TheSuppressionListIsKeptForComplianceOnlyAndTheRestIsErased() {
		CaseWalk walk = submitKnown(Right.ERASURE, Right.OBJECTION_MARKETING);
		eraseAllBut(walk, "");
		walk.clerk(DECIDE_ERASURE, "erasureOutcome", "GRANTED");
		while (walk.tasks().contains("userTask_actInSystem")) {
			ActedSystems.all(walk, ActionResult.done());
		}
		String address = bean(Requests.class).requester(walk.id()).email();
		assertThat(bean(Suppressions.class).allows(organisation(), address, MessageKind.MARKETING)).isFalse();
	}

	@Test
	void candidatesLearnOfTheNoticeOfTheirOwnAndOfProfiles() {
		assertThat(page("")).contains("a privacy notice of its own applies to you", "We make profiles",
				"Some sensitive data we handle only for others", "data about the business you work for");
	}

}
