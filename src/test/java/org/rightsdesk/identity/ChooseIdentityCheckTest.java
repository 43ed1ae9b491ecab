package org.rightsdesk.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.identity.RungProposals.Proposal;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.RightsdeskTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** processes/21-choose-identity-check.dmn, row by row. */
@RightsdeskTest
class ChooseIdentityCheckTest {

	private static final int ROWS = 17;

	@Autowired
	private RungProposals proposals;

	@ParameterizedTest
	@CsvSource({ "OBJECTION_MARKETING, SENSITIVE, PHONE, false, true, NOTHING_MORE, MARKETING",
			"ACCESS, NORMAL, PHONE, true, false, NOTHING_MORE, KNOWN",
			"RECTIFICATION, NORMAL, FORM, true, true, CODE, KNOWN_SHARED",
			"ACCESS, SENSITIVE, EMAIL, true, false, NOTHING_MORE, KNOWN_WRITTEN_SENSITIVE",
			"PORTABILITY, SENSITIVE, POST, true, true, CODE, KNOWN_WRITTEN_SENSITIVE_SHARED",
			"ERASURE, SENSITIVE, PHONE, true, false, CODE, KNOWN_SPOKEN_SENSITIVE",
			"ACCESS, SENSITIVE, COUNTER, true, true, KNOWN_FACTS, KNOWN_SPOKEN_SENSITIVE_SHARED",
			"ACCESS, NORMAL, FORM, false, false, CODE, UNKNOWN",
			"RECIPIENT_INFO, NORMAL, API, false, true, KNOWN_FACTS, UNKNOWN_SHARED",
			"AUTOMATED_DECISION, SENSITIVE, FORM, false, false, KNOWN_FACTS, UNKNOWN_SENSITIVE",
			"ACCESS, SENSITIVE, PHONE, false, true, DOCUMENT, UNKNOWN_SENSITIVE_SHARED",
			"OBJECTION, SENSITIVE, PHONE, true, false, NOTHING_MORE, LIGHT_KNOWN",
			"RESTRICTION, NORMAL, FORM, true, true, CODE, LIGHT_KNOWN_SHARED",
			"CONSENT_WITHDRAWAL, NORMAL, FORM, false, false, NOTHING_MORE, LIGHT_UNKNOWN",
			"OBJECTION, NORMAL, EMAIL, false, true, CODE, LIGHT_UNKNOWN_SHARED",
			"RESTRICTION, SENSITIVE, POST, false, false, CODE, LIGHT_UNKNOWN_SENSITIVE",
			"OBJECTION, SENSITIVE, COUNTER, false, true, KNOWN_FACTS, LIGHT_UNKNOWN_SENSITIVE_SHARED" })
	void rowSaysWhatItsSourceSays(Right right, DataRisk risk, Channel channel, boolean known, boolean shared, Rung rung,
			String ground) {
		assertThat(this.proposals.propose(right, risk, channel, known, shared)).isEqualTo(new Proposal(rung, ground));
	}

	@Test
	void thereIsARowForEachCaseAboveAndEachNamesItsSource() throws IOException {
		String table = Files.readString(Path.of("processes/21-choose-identity-check.dmn"));
		assertThat(table.split("<rule ", -1)).hasSize(ROWS + 1);
		assertThat(Stream.of(table.split("<rule ")).skip(1))
			.allMatch((row) -> row.matches("(?s).*<description>(I-|M-).*"));
		assertThat(table).contains("hitPolicy=\"UNIQUE\"");
	}

	/** A table that answers twice, or not at all, is refused by the code that asks it. */
	@Test
	void i2NoQuestionIsLeftUnansweredAndASharedAddressRaisesTheRungByOne() {
		Map<Rung, Integer> times = new EnumMap<>(Rung.class);
		for (Right right : Right.values()) {
			for (DataRisk risk : DataRisk.values()) {
				for (Channel channel : Channel.values()) {
					for (boolean known : new boolean[] { true, false }) {
						Rung alone = this.proposals.propose(right, risk, channel, known, false).rung();
						Rung shared = this.proposals.propose(right, risk, channel, known, true).rung();
						int raised = (right == Right.OBJECTION_MARKETING) ? 0 : 1;
						assertThat(shared.ordinal() - alone.ordinal()).as("%s %s %s %s", right, risk, channel, known)
							.isEqualTo(raised);
						Stream.of(alone, shared).forEach((rung) -> times.merge(rung, 1, Integer::sum));
					}
				}
			}
		}
		assertThat(times).containsOnlyKeys(Rung.values());
		assertThat(times.get(Rung.DOCUMENT)).as("six rights in six channels, where no lower rung serves").isEqualTo(36);
	}

}
