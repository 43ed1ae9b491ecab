package org.rightsdesk.intake;

import java.util.List;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.OrganisationRight;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.SpecialRule;
import org.rightsdesk.request.RepresentativeKind;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Law.md 2.1 and 6.0: each organisation offers what its notice offers and what the law
 * adds, on its page and in its form, and nothing else.
 */
@RightsdeskTest
class OffersTest {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private TestClock clock;

	static Iterable<Organisation> organisations() {
		return Organisations.examples().all();
	}

	@ParameterizedTest
	@MethodSource("organisations")
	void theStartPageLinksToEveryRightThatExistsAndToNoOther(Organisation organisation) {
		Document page = open("/" + organisation.slug()).page();
		List<String> linked = page.select("a[href*='?right=']")
			.stream()
			.map((link) -> link.attr("href").replaceAll(".*=", ""))
			.toList();
		assertThat(linked)
			.containsExactlyInAnyOrderElementsOf(Stream.concat(offered(organisation), closing(organisation)).toList());
	}

	@ParameterizedTest
	@MethodSource("organisations")
	void whereARightDoesNotExistThePageSaysWhyAndWhatToDoInstead(Organisation organisation) {
		Document page = open("/" + organisation.slug()).page();
		List<OrganisationRight> none = organisation.rights().stream().filter(OrganisationRight::excluded).toList();
		assertThat(none).extracting(OrganisationRight::code)
			.isEqualTo(organisation.slug().equals("constituency-office") ? List.of("PORTABILITY") : List.of());
		none.forEach((right) -> {
			Element row = page.select(".govuk-summary-list__row")
				.stream()
				.filter((one) -> one.text().contains("Take your data elsewhere"))
				.findFirst()
				.orElseThrow();
			assertThat(row.text()).contains("does not apply", "ask for a copy of your data instead");
			assertThat(row.select("a")).isEmpty();
		});
	}

	@ParameterizedTest
	@MethodSource("organisations")
	void theFormOffersTheSameAndFreeWords(Organisation organisation) {
		Document page = open("/" + organisation.slug() + "/request/what").page();
		assertThat(page.select("input[name=rights]").eachAttr("value")).containsExactlyInAnyOrderElementsOf(
				Stream.concat(Stream.concat(offered(organisation), closing(organisation)), Stream.of("NOT_SURE"))
					.toList());
	}

	/** The notice of recruitment-agency names three grounds; the law adds the fourth. */
	@ParameterizedTest
	@MethodSource("organisations")
	void restrictionIsOfferedOnAllFourGroundsOfTheLaw(Organisation organisation) {
		Visitor visitor = open("/" + organisation.slug() + "/request/what");
		visitor.press("Continue", "rights", "RESTRICTION");
		assertThat(visitor.page().select("input[name=restrictGround]").eachAttr("value")).contains("ACCURACY_CONTESTED",
				"UNLAWFUL_BUT_NO_ERASURE", "NEEDED_FOR_CLAIM", "OBJECTION_PENDING");
	}

	/** DPA 2018 Sch. 1 para 22(3): a notice to those who keep political opinions. */
	@ParameterizedTest
	@MethodSource("organisations")
	void politicalOpinionsAreAskedAboutOnlyWhereTheyAreKept(Organisation organisation) {
		Visitor visitor = open("/" + organisation.slug() + "/request/what");
		visitor.press("Continue", "rights", "OBJECTION");
		assertThat(visitor.page().select("input[name=political]").isEmpty())
			.isNotEqualTo(organisation.slug().equals("constituency-office"));
	}

	@Test
	void councillorsAskForConstituentsOnlyWhereThereIsCasework() {
		for (Organisation organisation : organisations()) {
			Visitor visitor = open("/" + organisation.slug() + "/request").press("Continue", "who", "OTHER");
			assertThat(visitor.page().select("input[name=kind]").eachAttr("value")).containsExactlyElementsOf(
					RepresentativeKind.offeredBy(organisation).stream().map(Enum::name).toList());
		}
	}

	/** G-8: several notices say "in writing"; whoever speaks is heard all the same. */
	@ParameterizedTest
	@MethodSource("organisations")
	void g8WhatIsSaidOnThePhoneOrAtASurgeryIsTakenDown(Organisation organisation) {
		String way = (organisation.contact().phone() != null) ? "PHONE" : "COUNTER";
		Visitor clerk = Visitor.staff(this.mvc, this.clock, "clerk", "case-handler", organisation.slug());
		clerk.open("/staff/requests/new")
			.press("Save the request", "channel", way, "name", "Ada Spoken", "who", "SELF", "rights", "ACCESS",
					"wanted", "All you have", "answerBy", "POST", "address", "12 St James's Square");
		assertThat(clerk.errors()).isEmpty();
		assertThat(clerk.address()).endsWith("/taken");
	}

	private static Stream<String> offered(Organisation organisation) {
		return organisation.availableRights().stream().map(OrganisationRight::code);
	}

	private static Stream<String> closing(Organisation organisation) {
		return organisation.special(SpecialRule.Code.ACCOUNT_CLOSURE).stream().map((rule) -> "CLOSE_ACCOUNT");
	}

	private Visitor open(String address) {
		return new Visitor(this.mvc).open(address);
	}

}
