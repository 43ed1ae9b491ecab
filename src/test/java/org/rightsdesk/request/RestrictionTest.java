package org.rightsdesk.request;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** T16: who must not work on a case. */
class RestrictionTest {

	@ParameterizedTest
	@CsvSource(nullValues = "nobody", textBlock = """
			# restricted, concerns, who, barred
			false, nobody, anyone, false
			false, casey, anyone, false
			false, casey, casey, true
			true, nobody, named, false
			true, nobody, anyone, true
			true, casey, named, false
			true, casey, casey, true
			true, named, named, true
			true, nobody, NAMED, true
			""")
	void namedPeopleOnlyAndNeverWhomItIsAbout(boolean restricted, String concerns, String who, boolean barred) {
		assertThat(new Restriction(restricted, concerns, List.of("named")).bars(who)).isEqualTo(barred);
	}

}
