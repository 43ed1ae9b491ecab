package org.rightsdesk.trial;

import org.junit.jupiter.api.Test;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** Example cases are for a trial that mails nobody. */
class ExamplesOfferTest {

	private final MockEnvironment environment = new MockEnvironment();

	@Test
	void trialWithItsOwnMailboxMakesThem() {
		assertThat(offered()).isEqualTo("true");
	}

	@Test
	void trialWithAMailServerMailsNobodyWhoIsMadeUp() {
		this.environment.setProperty("spring.mail.host", "mail.example.org");
		assertThat(offered()).isEqualTo("false");
	}

	@Test
	void whoeverWantsNoneSaysSo() {
		this.environment.setProperty("rightsdesk.trial.examples", "false");
		assertThat(offered()).isEqualTo("false");
	}

	private String offered() {
		TrialInitializer.offerExamples(this.environment);
		return this.environment.getProperty("rightsdesk.trial.examples");
	}

}
