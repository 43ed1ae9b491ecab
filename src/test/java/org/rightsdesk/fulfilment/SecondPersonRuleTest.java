package org.rightsdesk.fulfilment;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.rightsdesk.fulfilment.SecondPersonRule.Facts;
import org.rightsdesk.organisation.Approval;
import org.rightsdesk.request.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.organisation.Approval.ALWAYS;
import static org.rightsdesk.organisation.Approval.WHEN_ANYTHING_IS_LEFT_OUT;

/** X-11 and design.md section 8. */
class SecondPersonRuleTest {

	@Test
	void nothingHeldNeedsNobodyElse() {
		assertThat(reasons(new Facts(Outcome.NO_DATA_HELD, false, false, false, false))).isEmpty();
	}

	@Test
	void whoGetsEverythingNeedsNobodyElse() {
		assertThat(reasons(new Facts(Outcome.GRANTED, false, false, false, false))).isEmpty();
	}

	@Test
	void aPartThatIsRefusedNeedsASecondPerson() {
		assertThat(reasons(new Facts(Outcome.PARTLY_GRANTED, false, false, false, false)))
			.containsExactly("Something is left out or redacted.");
	}

	@Test
	void aFileThatIsLeftOutNeedsASecondPersonAlsoWhereNothingIsHeld() {
		assertThat(reasons(new Facts(Outcome.NO_DATA_HELD, true, false, false, false)))
			.containsExactly("Something is left out or redacted.");
	}

	@Test
	void somebodyElseAskingNeedsASecondPerson() {
		assertThat(reasons(new Facts(Outcome.NO_DATA_HELD, false, true, false, false)))
			.containsExactly("Somebody asks for another person.");
	}

	@Test
	void identityThatWasAskedForNeedsASecondPerson() {
		assertThat(reasons(new Facts(Outcome.GRANTED, false, false, true, false)))
			.containsExactly("The person was asked who they are.");
	}

	@Test
	void whatWasReturnedIsLookedAtAgain() {
		assertThat(reasons(new Facts(Outcome.GRANTED, false, false, false, true)))
			.containsExactly("A second person had returned it before.");
	}

	@Test
	void whoHasEveryAnswerApprovedSaysSo() {
		assertThat(SecondPersonRule.reasons(ALWAYS, new Facts(Outcome.NO_DATA_HELD, false, false, false, false)))
			.containsExactly("This organisation has every answer approved.");
	}

	@Property
	void everyFactAloneBringsTheSecondPerson(@ForAll Approval approval, @ForAll Outcome outcome,
			@ForAll boolean leftOut, @ForAll boolean represented, @ForAll boolean asked, @ForAll boolean returned) {
		boolean complete = outcome == Outcome.GRANTED || outcome == Outcome.NO_DATA_HELD;
		boolean simple = approval != ALWAYS && complete && !leftOut && !represented && !asked && !returned;
		assertThat(
				SecondPersonRule.reasons(approval, new Facts(outcome, leftOut, represented, asked, returned)).isEmpty())
			.isEqualTo(simple);
	}

	@Property
	void onePersonAloneNeverHoldsBackAnything(@ForAll Outcome outcome, @ForAll boolean leftOut) {
		assertThat(SecondPersonRule.givesEverything(outcome, leftOut))
			.isEqualTo(outcome == Outcome.GRANTED && !leftOut);
	}

	private static List<String> reasons(Facts facts) {
		return SecondPersonRule.reasons(WHEN_ANYTHING_IS_LEFT_OUT, facts);
	}

}
