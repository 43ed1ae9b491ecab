package org.rightsdesk.recipients;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.organisation.Recipient.Role;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.RightsdeskTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Each row of 50-choose-recipients.dmn (N-1, N-4, Art. 4(9)). */
@RightsdeskTest
class ChooseRecipientsTest {

	@Autowired
	RecipientPlan plan;

	@ParameterizedTest
	@CsvSource({ "RECTIFICATION, PROCESSOR, true, INSTRUCT, ART_19", "ERASURE, PROCESSOR, true, INSTRUCT, ART_19",
			"RESTRICTION, PROCESSOR, true, INSTRUCT, ART_19", "RESTRICTION_LIFTED, PROCESSOR, true, INSTRUCT, ART_19",
			"ERASURE, CONTROLLER, true, NOTIFY, ART_19", "RECTIFICATION, JOINT_CONTROLLER, true, NOTIFY, ART_19",
			"ERASURE, ONWARD, true, THROUGH_PARENT, ART_19", "ERASURE, CONTROLLER, false, NOT_NEEDED, NOT_DISCLOSED",
			"RESTRICTION_LIFTED, ONWARD, false, NOT_NEEDED, NOT_DISCLOSED",
			"OBJECTION, PROCESSOR, true, INSTRUCT, ART_28", "OBJECTION_MARKETING, PROCESSOR, true, INSTRUCT, ART_28",
			"CONSENT_WITHDRAWAL, PROCESSOR, true, INSTRUCT, ART_28", "OBJECTION, CONTROLLER, true, NOT_NEEDED, NO_DUTY",
			"CONSENT_WITHDRAWAL, ONWARD, true, NOT_NEEDED, NO_DUTY",
			"OBJECTION, PROCESSOR, false, NOT_NEEDED, NOT_DISCLOSED", "ACCESS, PROCESSOR, true, NOT_NEEDED, NO_DUTY",
			"PORTABILITY, CONTROLLER, false, NOT_NEEDED, NO_DUTY",
			"AUTOMATED_DECISION, ONWARD, true, NOT_NEEDED, NO_DUTY",
			"RECIPIENT_INFO, PROCESSOR, true, NOT_NEEDED, NO_DUTY",
			"ERASURE, PUBLIC_AUTHORITY, true, NOT_NEEDED, AUTHORITY",
			"RESTRICTION, PUBLIC_AUTHORITY, true, NOT_NEEDED, AUTHORITY",
			"RESTRICTION_LIFTED, PUBLIC_AUTHORITY, true, NOTIFY, ART_19",
			"RESTRICTION_LIFTED, PUBLIC_AUTHORITY, false, NOT_NEEDED, AUTHORITY" })
	void row(String what, Role role, boolean gets, NoticeAction action, String ground) {
		assertThat(this.plan.proposal(what, role, gets)).isEqualTo(new RecipientPlan.Proposal(action, ground));
	}

	@Test
	void noQuestionIsLeftWithoutAnAnswer() {
		Stream.concat(Stream.of(Right.values()).map(Right::name), Stream.of("RESTRICTION_LIFTED"))
			.forEach((what) -> Stream.of(Role.values())
				.forEach((role) -> Stream.of(true, false)
					.forEach((gets) -> assertThat(this.plan.proposal(what, role, gets)).isNotNull())));
	}

}
