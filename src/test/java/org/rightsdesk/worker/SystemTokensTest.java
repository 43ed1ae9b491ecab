package org.rightsdesk.worker;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SystemTokensTest {

	private static final String TOKEN = "0123456789-0123456789-0123456789";

	@Test
	void tokenFitsItsOwnSystemOnly() {
		SystemTokens tokens = tokens(TOKEN);
		assertThat(tokens.fits("trade-body", "newsletter", TOKEN)).isTrue();
		assertThat(tokens.fits("trade-body", "newsletter", TOKEN + "x")).isFalse();
		assertThat(tokens.fits("trade-body", "website", TOKEN)).isFalse();
		assertThat(tokens.fits("repairs-service", "newsletter", TOKEN)).isFalse();
	}

	@Test
	void nothingFitsWhereThereIsNoToken() {
		SystemTokens none = new SystemTokens(Map.of());
		assertThat(none.fits("trade-body", "newsletter", "")).isFalse();
		assertThat(none.fits("trade-body", "newsletter", TOKEN)).isFalse();
	}

	@Test
	void shortTokenIsRefusedAtTheStartWithoutBeingNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> tokens("hunter2"))
			.withMessage("rightsdesk.systems.tokens.trade-body.newsletter must have at least 32 characters.");
	}

	@Test
	void tokenIsNeverWritten() {
		assertThat(tokens(TOKEN)).hasToString("SystemTokens[[trade-body]]");
		assertThat(tokens(TOKEN).tokens().toString()).doesNotContain(TOKEN);
	}

	private static SystemTokens tokens(String token) {
		return new SystemTokens(Map.of("trade-body", Map.of("newsletter", token)));
	}

}
