package org.rightsdesk.fulfilment;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.rightsdesk.fulfilment.SecondPersonRule.Facts;
import org.rightsdesk.request.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/** X-11 and design.md section 8. */
class SecondPersonRuleTest {

	@Test
	void nothingHeldNeedsNobodyElse() {
		assertThat(SecondPersonRule.reasons(new Facts(Outcome.NO_DATA_HELD, 0, 0, false, false, false))).isEmpty();
	}

	@Test
	void oneWholeFileFromOneSystemNeedsNobodyElse() {
		assertThat(SecondPersonRule.reasons(new Facts(Outcome.GRANTED, 1, 1, false, false, false))).isEmpty();
	}

	@Test
	void aPartThatIsRefusedNeedsAnOfficer() {
		assertThat(SecondPersonRule.reasons(new Facts(Outcome.PARTLY_GRANTED, 1, 1, false, false, false)))
			.containsExactly("Something is left out or redacted.");
	}

	@Test
	void aFileThatIsLeftOutNeedsAnOfficerAlsoWhereNothingIsHeld() {
		assertThat(SecondPersonRule.reasons(new Facts(Outcome.NO_DATA_HELD, 0, 0, true, false, false)))
			.containsExactly("Something is left out or redacted.");
	}

	@Test
	void somebodyElseAskingNeedsAnOfficer() {
		assertThat(SecondPersonRule.reasons(new Facts(Outcome.NO_DATA_HELD, 0, 0, false, true, false)))
			.containsExactly("Somebody asks for another person.");
	}

	@Test
	void identityThatWasAskedForNeedsAnOfficer() {
		assertThat(SecondPersonRule.reasons(new Facts(Outcome.GRANTED, 1, 1, false, false, true)))
			.containsExactly("The person was asked who they are.");
	}

	@Test
	void moreThanOneFileNeedsAnOfficer() {
		assertThat(SecondPersonRule.reasons(new Facts(Outcome.GRANTED, 2, 1, false, false, false)))
			.containsExactly("More than one file goes out.");
	}

	@Property
	void everyFactAloneBringsTheOfficer(@ForAll Outcome outcome, @ForAll @IntRange(max = 5) int files,
			@ForAll @IntRange(max = 5) int systems, @ForAll boolean leftOut, @ForAll boolean represented,
			@ForAll boolean asked) {
		boolean simple = outcome != Outcome.PARTLY_GRANTED && files <= 1 && systems <= 1 && !leftOut && !represented
				&& !asked;
		assertThat(SecondPersonRule.reasons(new Facts(outcome, files, systems, leftOut, represented, asked)).isEmpty())
			.isEqualTo(simple);
	}

}
