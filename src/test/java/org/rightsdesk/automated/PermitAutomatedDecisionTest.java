package org.rightsdesk.automated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.organisation.Jurisdiction;
import org.rightsdesk.organisation.Purpose.Basis;
import org.rightsdesk.testing.RightsdeskTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** processes/46-permit-automated-decision.dmn row by row (law.md 6.9). */
@RightsdeskTest
class PermitAutomatedDecisionTest {

	@Autowired
	Permissions permissions;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			UK | LEGITIMATE_INTERESTS           | NONE                        | true  | UK GDPR, Articles 22A to 22C
			UK | RECOGNISED_LEGITIMATE_INTEREST | EXPLICIT_CONSENT            | false | UK GDPR, Article 22B(4)
			UK | CONTRACT                       | EXPLICIT_CONSENT            | true  | UK GDPR, Article 22B(2)
			UK | LEGAL_OBLIGATION               | SUBSTANTIAL_PUBLIC_INTEREST | true  | UK GDPR, Article 22B(3)
			UK | PUBLIC_TASK                    | SUBSTANTIAL_PUBLIC_INTEREST | false | UK GDPR, Article 22B(1)
			UK | CONSENT                        | NO_CONDITION                | false | UK GDPR, Article 22B(1)
			EU | CONTRACT                       | NONE                        | true  | GDPR, Article 22(2)
			EU | LEGITIMATE_INTERESTS           | NONE                        | false | GDPR, Article 22(1)
			EU | LEGAL_OBLIGATION               | SUBSTANTIAL_PUBLIC_INTEREST | true  | GDPR, Article 22(4)
			EU | PUBLIC_TASK                    | EXPLICIT_CONSENT            | false | GDPR, Article 22(1)
			EU | CONSENT                        | NO_CONDITION                | false | GDPR, Article 22(4)
			""")
	void rowAnswersItsCase(Jurisdiction law, Basis basis, SensitiveData sensitive, boolean allowed, String provision) {
		assertThat(this.permissions.of(law, basis, sensitive)).isEqualTo(new Permission(allowed, provision));
	}

	@Test
	void tableHasTheShapeThatIsTestedHere() throws IOException {
		String table = Files.readString(Path.of("processes/46-permit-automated-decision.dmn"));
		assertThat(table.split("<rule ")).as("rows").hasSize(11 + 1);
		assertThat(table).contains("hitPolicy=\"UNIQUE\"");
	}

	@Test
	void noCombinationIsLeftUnanswered() {
		for (Jurisdiction law : Jurisdiction.values()) {
			for (Basis basis : Basis.values()) {
				for (SensitiveData sensitive : SensitiveData.values()) {
					assertThat(this.permissions.of(law, basis, sensitive).provision()).isNotBlank();
				}
			}
		}
	}

}
