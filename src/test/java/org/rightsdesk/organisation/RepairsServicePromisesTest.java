package org.rightsdesk.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.rightsdesk.consent.ConsentWithdrawals;
import org.rightsdesk.consent.ConsentWords;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemActions;
import org.rightsdesk.fulfilment.SystemWork;
import org.rightsdesk.marketing.MailingChannel;
import org.rightsdesk.marketing.MessageKind;
import org.rightsdesk.marketing.Suppressions;
import org.rightsdesk.recipients.Notice;
import org.rightsdesk.recipients.NoticeAction;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Law.md 2.1 and 2.2, the column R3 Repairs. Updates while extended, breaches, and an
 * objection to training software have tests in their modules.
 */
class RepairsServicePromisesTest extends Promises {

	RepairsServicePromisesTest() {
		super("repairs-service");
	}

	@Test
	void theDaysAreThoseOfScotland() {
		this.clock.set(Instant.parse("2026-10-30T09:00:00Z"));
		CaseWalk walk = submit(Right.ACCESS);
		assertThat(bean(Deadlines.class).of(walk.line().id()).dueDate()).as("30 November is St Andrew's Day")
			.isEqualTo("2026-12-01");
		assertThat(page("")).contains("sheriff court or the Court of Session");
	}

	@Test
	void erasureReachesTheTrainingSetBeforeTheRecordings() {
		CaseWalk walk = submitKnown(Right.ERASURE);
		eraseAllBut(walk, "speech-training");
		assertThatThrownBy(() -> walk.clerk(DECIDE_ERASURE, "erasureOutcome", "GRANTED"))
			.hasMessageContaining("Say for each system what is erased");
		eraseAllBut(walk, "");
		walk.clerk(DECIDE_ERASURE, "erasureOutcome", "GRANTED");
		List<SystemAction> actions = bean(SystemActions.class).of(walk.line().id(), SystemWork.ERASE);
		assertThat(wave(actions, "speech-training")).isLessThan(wave(actions, "call-recordings"));
	}

	private static int wave(List<SystemAction> actions, String system) {
		return actions.stream().filter((one) -> one.systemId().equals(system)).findFirst().orElseThrow().wave();
	}

	@Test
	void whoeverTakesAConsentBackLearnsWhatItMeansForTheirServices() {
		CaseWalk walk = submit(Right.CONSENT_WITHDRAWAL).enough();
		LocalDate today = LocalDate.of(2026, 3, 2);
		bean(ConsentWithdrawals.class).write(walk.line().id(),
				new ConsentWords("The newsletter", List.of(), today, "", ""), "clerk");
		assertThatThrownBy(() -> walk.clerk("userTask_decideConsent", "consentDecision", "STOPPED"))
			.hasMessageContaining("Write what ends with the consent");
	}

	@Test
	void m4ServiceMailGoesOnAndNewslettersByPostStopToo() {
		CaseWalk walk = submit(Right.OBJECTION_MARKETING);
		Party ada = bean(Requests.class).requester(walk.id());
		Suppressions list = bean(Suppressions.class);
		assertThat(list.allows(organisation(), ada.email(), MessageKind.MARKETING)).isFalse();
		assertThat(list.allows(organisation(), ada.email(), MessageKind.SERVICE)).isTrue();
		assertThat(list.allows(organisation(), MailingChannel.POST, ada.postalAddress(), MessageKind.MARKETING))
			.isFalse();
	}

	@Test
	void n3ProcessorsAreInstructedAndJointControllersTold() {
		List<Notice> notices = erasedAndTold();
		assertThat(notices).filteredOn(Notice::action, NoticeAction.INSTRUCT)
			.extracting(Notice::recipientId)
			.contains("parent-association", "it-providers", "suppliers", "newsletter-contractor", "opayo");
		assertThat(notices).filteredOn(Notice::action, NoticeAction.NOTIFY)
			.extracting(Notice::recipientId)
			.contains("suppliers-joint", "advisers");
	}

	@Test
	void complaintsMayGoToTheDataProtectionOfficerFirstAndNeedNot() {
		assertThat(page("")).contains("told the data protection officer first", "You need not");
	}

	@Test
	void timeAndCostAreThoseOfTheNotice() {
		assertThat(page("")).contains("We try", "keep you updated", "repetitive");
	}

}
