package org.rightsdesk.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Right;
import org.rightsdesk.web.Choice;

import static org.assertj.core.api.Assertions.assertThat;

/** Law.md 3 and G-8: several rights in one submission, and none that has to be named. */
class AskedRightsTest {

	private static final Organisations ORGANISATIONS = Organisations.examples();

	@Test
	void eachRightThatIsTickedIsALine() {
		assertThat(of("repairs-service", "rights", "ERASURE,OBJECTION_MARKETING")).containsExactly(Right.ERASURE,
				Right.OBJECTION_MARKETING);
	}

	@Test
	void g8WhoeverIsNotSureNamesNoRight() {
		assertThat(of("repairs-service", "rights", "NOT_SURE")).isEmpty();
		assertThat(of("repairs-service", "rights", "ERASURE,NOT_SURE")).containsExactly(Right.ERASURE);
	}

	@Test
	void theFormIsBegunWithTheRightOfTheStartPage() {
		assertThat(AskedRights.ticked(new Answers(Map.of("right", "ERASURE")))).containsExactly("ERASURE");
		assertThat(AskedRights.ticked(new Answers(Map.of("right", "ERASURE", "rightsShown", "yes")))).isEmpty();
	}

	@Test
	void noneTickedIsAMistakeOnceTheyWereShown() {
		assertThat(AskedRights.faults(new Answers(Map.of("rightsShown", "yes")), null)).containsKey("rights");
		assertThat(AskedRights.faults(new Answers(Map.of("wanted", "All")), null)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "ACCESS,true", "NOT_SURE,true", "'ACCESS,ERASURE',true", "ERASURE,false",
			"'RECTIFICATION,OBJECTION_MARKETING',false", "RECIPIENT_INFO,false" })
	void wordsAreNeededWhereTheNameOfTheRightDoesNotSayIt(String ticked, boolean needed) {
		assertThat(AskedRights.faults(new Answers(Map.of("rights", ticked)), null).containsKey("wanted"))
			.isEqualTo(needed);
	}

	/** Law.md 2.1: what does not exist at an organisation is not offered. */
	@ParameterizedTest
	@ValueSource(strings = { "community-buying", "trade-body", "recruitment-agency", "repairs-service",
			"constituency-office" })
	void anOrganisationOffersWhatItHasAndNothingElse(String slug) {
		Organisation organisation = ORGANISATIONS.get(slug);
		List<Choice> all = Arrays.stream(AskedRights.CODES).map((code) -> new Choice(code, code, null)).toList();
		List<String> offered = AskedRights.choices(organisation, Map.of("rights", all))
			.get("rights")
			.stream()
			.map(Choice::value)
			.toList();
		boolean office = slug.equals("constituency-office");
		boolean buying = slug.equals("community-buying");
		assertThat(offered).hasSize(office ? 10 : buying ? 12 : 11).contains("NOT_SURE");
		assertThat(offered.contains("CLOSE_ACCOUNT")).isEqualTo(buying);
		assertThat(offered.contains("PORTABILITY")).isEqualTo(!office);
	}

	@Test
	void whatDoesNotExistHereIsNotTaken() {
		assertThat(of("constituency-office", "rights", "ACCESS,PORTABILITY")).containsExactly(Right.ACCESS);
		assertThat(Set.of(AskedRights.CODES)).hasSize(Right.values().length + 2);
	}

	/**
	 * Law.md 2.2: closing an account is off the list at once, where the notice says so.
	 */
	@Test
	void anAccountIsClosedWithTheEndOfAllMail() {
		assertThat(of("community-buying", "rights", "CLOSE_ACCOUNT")).containsExactly(Right.OBJECTION_MARKETING);
		assertThat(of("community-buying", "rights", "ERASURE,OBJECTION_MARKETING,CLOSE_ACCOUNT"))
			.containsExactly(Right.ERASURE, Right.OBJECTION_MARKETING);
		assertThat(AskedRights.closesAccount(ticked("CLOSE_ACCOUNT"), ORGANISATIONS.get("community-buying"))).isTrue();
		assertThat(AskedRights.closesAccount(ticked("CLOSE_ACCOUNT"), ORGANISATIONS.get("trade-body"))).isFalse();
	}

	private static Answers ticked(String codes) {
		return new Answers(Map.of("rights", codes));
	}

	private static List<Right> of(String slug, String field, String value) {
		return AskedRights.of(new Answers(Map.of(field, value)), ORGANISATIONS.get(slug));
	}

}
