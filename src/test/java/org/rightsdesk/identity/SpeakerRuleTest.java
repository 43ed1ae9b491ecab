package org.rightsdesk.identity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may speak for a child (I-6). */
class SpeakerRuleTest {

	@ParameterizedTest
	@CsvSource({
			// DPA s.208: 12 or over is presumed able.
			"UK-SCT,12,NOT_ASKED,CHILD", "UK-SCT,12,AGREES,REPRESENTATIVE", "UK-SCT,12,DISAGREES,CHILD",
			"UK-SCT,12,CANNOT_UNDERSTAND,REPRESENTATIVE", "UK-SCT,17,NOT_ASKED,CHILD",
			"UK-SCT,11,NOT_ASKED,REPRESENTATIVE", "UK-SCT,11,AGREES,REPRESENTATIVE",
			"UK-SCT,11,DISAGREES,OFFICER_DECIDES", "UK-SCT,11,CANNOT_UNDERSTAND,REPRESENTATIVE",
			"UK-SCT,0,NOT_ASKED,REPRESENTATIVE",
			// Case by case, with the same age to begin with.
			"UK-EW,12,NOT_ASKED,OFFICER_DECIDES", "UK-EW,12,AGREES,REPRESENTATIVE", "UK-EW,12,DISAGREES,CHILD",
			"UK-EW,12,CANNOT_UNDERSTAND,REPRESENTATIVE", "UK-EW,11,NOT_ASKED,REPRESENTATIVE",
			"UK-EW,11,DISAGREES,OFFICER_DECIDES", "UK-NIR,12,NOT_ASKED,OFFICER_DECIDES",
			"UK-NIR,11,NOT_ASKED,REPRESENTATIVE",
			// National law.
			"EU-DE,3,NOT_ASKED,OFFICER_DECIDES", "EU-FR,17,AGREES,OFFICER_DECIDES" })
	void theRightIsTheChildsI6(String calendar, int age, ChildVoice voice, Speaker speaker) {
		assertThat(SpeakerRule.speaker(Nation.of(calendar), age, voice, false)).isEqualTo(speaker);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UK-SCT", "UK-EW", "UK-NIR", "EU-IE" })
	void aConflictInTheFamilyIsNeverForTheRepresentativeToSettle(String calendar) {
		for (int age = 0; age < SpeakerRule.ADULT_FROM; age++) {
			for (ChildVoice voice : ChildVoice.values()) {
				assertThat(SpeakerRule.speaker(Nation.of(calendar), age, voice, true))
					.isNotEqualTo(Speaker.REPRESENTATIVE);
			}
		}
	}

	@Test
	void aChildOfTwelveWhoSaysNoIsNeverSpokenFor() {
		for (Nation nation : Nation.values()) {
			for (int age = SpeakerRule.ABLE_FROM; age < SpeakerRule.ADULT_FROM; age++) {
				assertThat(SpeakerRule.speaker(nation, age, ChildVoice.DISAGREES, false))
					.isNotEqualTo(Speaker.REPRESENTATIVE);
			}
		}
	}

}
