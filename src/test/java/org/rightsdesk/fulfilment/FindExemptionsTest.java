package org.rightsdesk.fulfilment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rightsdesk.organisation.Jurisdiction;
import org.rightsdesk.request.Ground;
import org.rightsdesk.request.Right;

import static org.assertj.core.api.Assertions.assertThat;

/** law.md 7.3 row by row, and that no question is left open. */
class FindExemptionsTest {

	private static final Path FILE = Path.of("processes/32-find-exemptions.dmn");

	private static final int ROWS = 25;

	private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private static final DmnDecision TABLE = table();

	@ParameterizedTest
	@CsvSource(
			textBlock = """
					CRIME_TAX,              ERASURE,             UK, 'Data Protection Act 2018, Schedule 2, paragraph 2',     PREJUDICE_TEST,                 true,  false
					LEGAL_DISCLOSURE,       ACCESS,              UK, 'Data Protection Act 2018, Schedule 2, paragraph 5(2)',  PREJUDICE_TEST,                 false, false
					LEGAL_PROCEEDINGS,      RECTIFICATION,       UK, 'Data Protection Act 2018, Schedule 2, paragraph 5(3)',  PREJUDICE_TEST,                 false, false
					PARLIAMENT,             OBJECTION,           UK, 'Data Protection Act 2018, Schedule 2, paragraph 13',    REASON_ONLY,                    false, false
					HONOURS,                RESTRICTION,         UK, 'Data Protection Act 2018, Schedule 2, paragraph 15',    REASON_ONLY,                    false, false
					THIRD_PARTY,            ACCESS,              UK, 'Data Protection Act 2018, Schedule 2, paragraph 16',    THIRD_PARTY_BALANCING,          false, false
					PRIVILEGE,              ACCESS,              UK, 'Data Protection Act 2018, Schedule 2, paragraph 19',    REASON_ONLY,                    true,  false
					SELF_INCRIMINATION,     ACCESS,              UK, 'Data Protection Act 2018, Schedule 2, paragraph 20',    PREJUDICE_TEST,                 true,  false
					MANAGEMENT_FORECAST,    ACCESS,              UK, 'Data Protection Act 2018, Schedule 2, paragraph 22',    PREJUDICE_TEST,                 false, false
					NEGOTIATIONS,           ACCESS,              UK, 'Data Protection Act 2018, Schedule 2, paragraph 23',    PREJUDICE_TEST,                 false, false
					CONFIDENTIAL_REFERENCE, ACCESS,              UK, 'Data Protection Act 2018, Schedule 2, paragraph 24',    REASON_ONLY,                    false, false
					EXAM,                   ACCESS,              UK, 'Data Protection Act 2018, Schedule 2, paragraph 25(1)', REASON_ONLY,                    false, false
					HEALTH_SERIOUS_HARM,    ACCESS,              UK, 'Data Protection Act 2018, Schedule 3, paragraph 5',     OPINION_OF_HEALTH_PROFESSIONAL, true,  false
					STATUTORY_BAR,          ACCESS,              UK, 'Data Protection Act 2018, Schedule 4',                  REASON_ONLY,                    true,  false
					NATIONAL_LAW,           AUTOMATED_DECISION,  EU, Article 23 GDPR,                                         PREJUDICE_TEST,                 true,  false
					RIGHTS_OF_OTHERS,       ACCESS,              EU, Article 15(4) GDPR,                                      PREJUDICE_TEST,                 false, true
					RIGHTS_OF_OTHERS,       PORTABILITY,         EU, Article 20(4) GDPR,                                      PREJUDICE_TEST,                 false, false
					RIGHTS_OF_OTHERS,       PORTABILITY,         UK, 'UK GDPR, Article 20(4)',                                PREJUDICE_TEST,                 false, false
					""")
	void rowThatExempts(Ground ground, Right right, Jurisdiction law, String provision, Duty duty, boolean neutral,
			boolean copyOnly) {
		assertThat(row(ground, right, law)).containsEntry("exempts", true)
			.containsEntry("provision", provision)
			.containsEntry("duty", duty.name())
			.containsEntry("neutralPossible", neutral)
			.containsEntry("copyOnly", copyOnly);
	}

	@ParameterizedTest
	@CsvSource({ "CRIME_TAX, AUTOMATED_DECISION, UK", "THIRD_PARTY, ERASURE, UK", "NATIONAL_LAW, ACCESS, UK",
			"THIRD_PARTY, ACCESS, EU", "NATIONAL_LAW, CONSENT_WITHDRAWAL, EU", "RIGHTS_OF_OTHERS, ACCESS, UK",
			"RIGHTS_OF_OTHERS, ERASURE, EU" })
	void rowThatDoesNotExempt(Ground ground, Right right, Jurisdiction law) {
		assertThat(row(ground, right, law)).containsEntry("exempts", false)
			.containsEntry("neutralPossible", false)
			.doesNotContainKeys("provision", "duty");
	}

	@ParameterizedTest
	@EnumSource(Ground.class)
	void m1NothingExemptsFromAnObjectionToMarketingNorFromTheEndOfConsent(Ground ground) {
		for (Jurisdiction law : Jurisdiction.values()) {
			if (ground.exempts()) {
				assertThat(row(ground, Right.OBJECTION_MARKETING, law)).containsEntry("exempts", false);
				assertThat(row(ground, Right.CONSENT_WITHDRAWAL, law)).containsEntry("exempts", false);
			}
		}
	}

	/** One row too many would be an exception of the engine: the policy is UNIQUE. */
	@Test
	void everyGroundHasExactlyOneAnswerForEveryRightAndLaw() {
		grounds().forEach((ground) -> {
			for (Right right : Right.values()) {
				for (Jurisdiction law : Jurisdiction.values()) {
					assertThat(result(ground, right, law).getResultList()).as("%s %s %s", ground, right, law)
						.hasSize(1);
				}
			}
		});
	}

	@Test
	void everyGroundExemptsFromSomething() {
		assertThat(grounds()).allMatch((ground) -> Stream.of(Right.values())
			.anyMatch((right) -> Stream.of(Jurisdiction.values())
				.anyMatch((law) -> Boolean.TRUE.equals(row(ground, right, law).get("exempts")))));
	}

	@Test
	void rowsAreThoseThatAreTested() {
		assertThat(Dmn.readModelFromFile(FILE.toFile()).getModelElementsByType(Rule.class)).hasSize(ROWS);
	}

	private static Stream<Ground> grounds() {
		return Arrays.stream(Ground.values()).filter(Ground::exempts);
	}

	private static Map<String, Object> row(Ground ground, Right right, Jurisdiction law) {
		List<Map<String, Object>> rows = result(ground, right, law).getResultList();
		assertThat(rows).hasSize(1);
		return rows.get(0);
	}

	private static DmnDecisionTableResult result(Ground ground, Right right, Jurisdiction law) {
		return ENGINE.evaluateDecisionTable(TABLE,
				Map.of("ground", ground.name(), "right", right.name(), "jurisdiction", law.name()));
	}

	private static DmnDecision table() {
		try (InputStream file = Files.newInputStream(FILE)) {
			return ENGINE.parseDecision(Exemptions.TABLE, file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
