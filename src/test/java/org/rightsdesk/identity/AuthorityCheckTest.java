package org.rightsdesk.identity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rightsdesk.request.AuthorityEvidence;
import org.rightsdesk.request.RepresentativeKind;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rightsdesk.request.RepresentativeKind.ATTORNEY;
import static org.rightsdesk.request.RepresentativeKind.PARENT_OR_GUARDIAN;

/** What an officer has to write down before somebody is answered for another person. */
class AuthorityCheckTest {

	private final AuthorityCheck check = new AuthorityCheck();

	@ParameterizedTest
	@EnumSource(RepresentativeKind.class)
	void onlyAcceptedEvidenceIsSufficientI5(RepresentativeKind kind) {
		for (AuthorityEvidence evidence : AuthorityEvidence.values()) {
			var found = new NewAuthority(kind, 8, AuthorityResult.SUFFICIENT, evidence, "Seen", "", ChildVoice.AGREES,
					false, "");
			if (AuthorityEvidence.acceptedOf(kind).contains(evidence)) {
				assertThatCode(() -> require(found)).as(evidence.name()).doesNotThrowAnyException();
			}
			else {
				assertThatThrownBy(() -> require(found)).hasMessageStartingWith("Evidence:");
			}
		}
	}

	@Test
	void nothingIsSufficientWithoutEvidenceOrWords() {
		assertThatThrownBy(() -> require(
				new NewAuthority(ATTORNEY, null, AuthorityResult.SUFFICIENT, null, "Seen", "", null, false, "")))
			.hasMessageStartingWith("Evidence:");
		assertThatThrownBy(() -> require(
				new NewAuthority(ATTORNEY, null, AuthorityResult.IN_DOUBT, null, " ", "", null, false, "")))
			.hasMessageStartingWith("What was seen:");
	}

	@ParameterizedTest
	@CsvSource({ ",,Age:", "11,,The child:", "14,DISAGREES,The child:", "14,NOT_ASKED,Best interests:",
			"11,DISAGREES,Best interests:", "18,,Age:" })
	void parentsAreAnsweredOnlyWhereTheChildMayBeSpokenForI6(Integer age, ChildVoice voice, String sentence) {
		assertThatThrownBy(() -> require(parent(age, voice, AuthorityResult.SUFFICIENT, "")))
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessageStartingWith(sentence);
		assertThatCode(() -> require(parent(age, voice, AuthorityResult.IN_DOUBT, ""))).doesNotThrowAnyException();
	}

	@Test
	void theBestInterestsOfTheChildAreWrittenDownWhereAnOfficerDecides() {
		assertThatCode(() -> require(parent(14, ChildVoice.NOT_ASKED, AuthorityResult.SUFFICIENT, "Lives with her")))
			.doesNotThrowAnyException();
		assertThatThrownBy(() -> require(parent(14, ChildVoice.DISAGREES, AuthorityResult.SUFFICIENT, "I think so")))
			.hasMessageStartingWith("The child:");
	}

	private void require(NewAuthority found) {
		this.check.require(found, Nation.ELSEWHERE_IN_UK);
	}

	private static NewAuthority parent(Integer age, ChildVoice voice, AuthorityResult result, String interests) {
		return new NewAuthority(PARENT_OR_GUARDIAN, age, result, AuthorityEvidence.PARENTAL_RESPONSIBILITY,
				"Birth certificate", "", voice, false, interests);
	}

}
