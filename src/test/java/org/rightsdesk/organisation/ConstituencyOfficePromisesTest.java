package org.rightsdesk.organisation;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.rightsdesk.deadline.TargetDates;
import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemActions;
import org.rightsdesk.fulfilment.SystemWork;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.lifecycle.FurtherRights;
import org.rightsdesk.recipients.Notice;
import org.rightsdesk.request.Detail;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.Submissions;

import static org.assertj.core.api.Assertions.assertThat;

/** Law.md 2.1, 2.2 and 6.11, the column Canterbury Labour. */
class ConstituencyOfficePromisesTest extends Promises {

	ConstituencyOfficePromisesTest() {
		super("constituency-office");
	}

	@Test
	void portabilityDoesNotExistSoStaffCannotAddItEither() {
		assertThat(bean(FurtherRights.class).addable(submit(Right.ACCESS).id())).doesNotContain(Right.PORTABILITY)
			.contains(Right.ERASURE);
	}

	@Test
	void oneMonthOfReceiptWithoutUndueDelay() {
		CaseWalk walk = submit(Right.RECTIFICATION);
		assertThat(bean(TargetDates.class).of(walk.line().id()).promised()).isEqualTo("2026-04-02");
	}

	/** DPA 2018 Sch. 1 para 22(3): elsewhere the same words are an objection. */
	@ParameterizedTest
	@CsvSource({ "constituency-office, true", "community-buying, false" })
	void aWrittenNoticeStopsTheUseOfPoliticalOpinionsWithoutWeighing(String slug, boolean followed) {
		var own = Submissions.of(slug, this.clock.instant(),
				new NewParty("Ada Lovelace", "ada@notice.example.com", "", "", "", ""), Right.OBJECTION);
		CaseWalk walk = CaseWalk.submit(this.context,
				Submissions.saying(own, Map.of(Detail.POLITICAL, "YES", Detail.OBJECT_TO, "Canvassing")));
		bean(IdentityVerification.class).recordOtherCheck(walk.id(), "We called back", "clerk");
		walk.enough();
		List<SystemAction> asked = bean(SystemActions.class).of(walk.line().id());
		assertThat(asked).isNotEmpty()
			.allMatch((one) -> one.work() == (followed ? SystemWork.STOP : SystemWork.RESTRICT))
			.allMatch((one) -> one.words().contains("23 March 2026") == followed);
	}

	@Test
	void thoseWhoHelpedWithTheCaseAreTold() {
		assertThat(erasedAndTold()).filteredOn((notice) -> !notice.leftOut())
			.extracting(Notice::recipientId)
			.contains("local-authorities", "health-boards", "casework-provider")
			.doesNotContain("courts-police", "safeguarding-bodies");
	}

	@Test
	void whoeverAsksReadsOfSurgeriesCaseworkAndFurtherCopies() {
		assertThat(page("")).contains("In person at surgeries", "further copies",
				"Somebody may ask us for help on your behalf", "Schedule 1, paragraph 23",
				"the council or a health board");
	}

	@Test
	void complaintsGoToTheCouncillorsOrTheIcoAtAnyTime() {
		assertThat(page("")).contains("You can go to the ICO at any time").contains("councillors");
	}

}
