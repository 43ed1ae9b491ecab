package org.rightsdesk.intake;

import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page of the form, as a browser without JavaScript sees it. */
@RightsdeskTest
class FormPagesTest {

	private static final String NASTY = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>${7*7}#{7*7}*{7*7}{{7*7}}[[${7*7}]]";

	@Autowired
	private MockMvc mvc;

	@Test
	void pagesFollowOneAnotherAndEachHasOneHeading() {
		Visitor visitor = FormWalk.other(this.mvc, "community-buying");
		assertThat(visitor.address()).isEqualTo("/community-buying/request/files");
		for (Step step : Steps.of(new Answers(Map.of("who", "OTHER", "answerBy", "POST")))) {
			visitor.open("/community-buying/request/" + step.path());
			assertThat(visitor.response().getStatus()).as(step.path()).isEqualTo(200);
			assertThat(visitor.page().select("h1")).as(step.path()).hasSize(1);
			assertThat(visitor.page().title()).startsWith(visitor.heading())
				.endsWith(" – Hearthside Community Buying – Your personal data");
			assertThat(visitor.page().select("form[novalidate]")).as(step.path()).isNotEmpty();
			assertThat(visitor.page().select("a.govuk-back-link")).as(step.path()).hasSize(1);
			assertThat(visitor.page().text()).as("every text key exists on " + step.path()).doesNotContain("??");
			assertThat(visitor.page().select("script:not([src]), style, [style], [onclick]")).isEmpty();
			for (Element field : visitor.page().select("input:not([type=hidden]), textarea")) {
				assertThat(visitor.page().select("label[for=" + field.id() + "]")).as(field.id()).hasSize(1);
			}
		}
	}

	@Test
	void backLinksLeadTheWholeWayBack() {
		Visitor visitor = FormWalk.other(this.mvc, "community-buying");
		int pages = 0;
		while (!visitor.address().equals("/community-buying")) {
			visitor.follow("Back");
			pages++;
		}
		assertThat(pages).isEqualTo(16);
	}

	@ParameterizedTest
	@CsvSource({ "name,name", "email,email", "contact,tel", "contact,street-address" })
	void fieldsOfOneselfCanBeFilledInByTheBrowser(String path, String token) {
		Visitor visitor = new Visitor(this.mvc).open("/trade-body/request/" + path);
		assertThat(visitor.page().select("[autocomplete=" + token + "]")).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "who | who | | Choose whose data you are asking for",
			"name | name | | Enter your name", "email | email | | Enter your e-mail address",
			"email | email | ada@example.com,eve@example.com | Your e-mail address must be one address like name@example.com",
			"contact | phone | never | Telephone number must be a number like 01632 960 001 or +44 808 157 0192",
			"answer | answerBy | | Choose how you want to receive the answer",
			"passphrase | protect | | Choose a code or a passphrase of your own" })
	void mistakeIsNamedInTitleSummaryAndBesideTheField(String path, String field, String typed, String sentence) {
		Visitor visitor = new Visitor(this.mvc).open("/trade-body/request/" + path);
		visitor = (typed != null) ? visitor.press("Continue", field, typed) : visitor.press("Continue");
		assertThat(visitor.page().title()).startsWith("Error: ");
		assertThat(visitor.errors()).isEqualTo(Map.of(field, sentence));
		assertThat(visitor.page().getElementById(field + "-error").text()).isEqualTo("Error: " + sentence);
		assertThat(visitor.page().getElementById(field)).isNotNull();
	}

	@Test
	void g8WhoeverTicksNothingIsAskedToOrSaysThatTheyAreNotSure() {
		Visitor visitor = new Visitor(this.mvc).open("/trade-body/request/what").press("Continue");
		assertThat(visitor.errors()).isEqualTo(Map.of("rights",
				"Choose at least one. If you are not sure, choose the last.", "wanted", "Enter what you would like"));
		visitor.press("Continue", "rights", "NOT_SURE", "wanted", "You have my old name");
		assertThat(visitor.page().title()).doesNotStartWith("Error");
	}

	@Test
	void wrongDateKeepsWhatWasTyped() {
		Visitor visitor = new Visitor(this.mvc).open("/trade-body/request/period");
		visitor.press("Continue", "from.day", "31", "from.month", "2", "from.year", "abc");
		assertThat(visitor.errors()).isEqualTo(
				Map.of("from", "First day of the period must be a real date, with day, month and year in numbers"));
		assertThat(visitor.page().select("[name=from.year]").val()).isEqualTo("abc");
	}

	@Test
	void tooLongTextIsRefusedWithItsLimitAndKept() {
		Visitor visitor = new Visitor(this.mvc).open("/trade-body/request/what");
		visitor.press("Continue", "rights", "ACCESS", "wanted", "x".repeat(5001));
		assertThat(visitor.errors())
			.isEqualTo(Map.of("wanted", "What you would like, in your words must have 5000 characters or fewer"));
		assertThat(visitor.page().getElementById("wanted").val()).hasSize(5001);
	}

	@Test
	void passphraseIsNeverShownBackAndCanBeKept() {
		Visitor visitor = FormWalk.other(this.mvc, "community-buying").follow("Back");
		assertThat(visitor.page().html()).doesNotContainIgnoringCase("correct horse");
		assertThat(visitor.page().text()).contains("You have chosen a passphrase");
		visitor.press("Continue", "protect", "OWN", "passphrase", "");
		assertThat(visitor.errors()).isEmpty();
		visitor.follow("Back").press("Continue", "protect", "OWN", "passphrase", "too short");
		assertThat(visitor.errors()).containsKey("passphrase");
		assertThat(visitor.page().html()).doesNotContain("too short");
	}

	@Test
	void whoEntersAPassphraseHasChosenIt() {
		Visitor visitor = new Visitor(this.mvc).open("/trade-body/request/passphrase");
		visitor.press("Continue", "passphrase", "too short");
		assertThat(visitor.errors()).containsOnlyKeys("passphrase");
		visitor.press("Continue", "passphrase", "four words put together").follow("Back");
		assertThat(visitor.page().select("input[checked]").val()).isEqualTo("OWN");
		assertThat(visitor.page().text()).contains("You have chosen a passphrase");
	}

	@Test
	void withoutPassphraseItCannotBeThePassphrase() {
		Visitor visitor = new Visitor(this.mvc).open("/trade-body/request/passphrase");
		visitor.press("Continue", "protect", "OWN");
		assertThat(visitor.errors()).isEqualTo(Map.of("passphrase", "Enter a passphrase, or choose a code"));
	}

	@Test
	void answersAreListedWithAChangeLinkEach() {
		Visitor visitor = FormWalk.other(this.mvc, "community-buying").press("Continue");
		assertThat(visitor.heading()).isEqualTo("Check your answers before you send them");
		List<String> rows = visitor.page().select(".govuk-summary-list__key").eachText();
		assertThat(rows).doesNotHaveDuplicates().contains("Name of the person", "Why you may ask", "Files");
		assertThat(visitor.page().select(".govuk-summary-list__actions a")).hasSameSizeAs(rows);
		assertThat(visitor.page().text()).contains("1 February 2020", "A hearing", "Letters in large print",
				"I choose a passphrase myself");
	}

	@Test
	void changeComesBackToTheAnswers() {
		Visitor visitor = FormWalk.own(this.mvc, "repairs-service", "ada@example.com");
		visitor.follow("Change your name");
		assertThat(visitor.page().getElementById("name").val()).isEqualTo("Ada Lovelace");
		visitor.press("Continue", "name", "");
		assertThat(visitor.errors()).containsKey("name");
		visitor.press("Continue", "name", "Augusta Ada King");
		assertThat(visitor.address()).isEqualTo("/repairs-service/request/check");
		assertThat(visitor.page().text()).contains("Augusta Ada King");
	}

	@Test
	void whoAsksAsParentSaysHowOldTheChildIsI6() {
		Visitor visitor = new Visitor(this.mvc).open("/repairs-service/request/who").press("Continue", "who", "OTHER");
		visitor.press("Continue", "personName", "Byron", "kind", "PARENT_OR_GUARDIAN");
		assertThat(visitor.heading()).isEqualTo("How old is the person?");
		for (String wrong : List.of("", "eleven", "-1", "121", "1.5", "1000", NASTY.substring(0, 10))) {
			visitor.press("Continue", "age", wrong);
			assertThat(visitor.errors()).as(wrong).containsOnlyKeys("age");
			assertThat(visitor.page().getElementById("age").val()).isEqualTo(wrong);
		}
		visitor.press("Continue", "age", "11").press("Continue");
		assertThat(visitor.heading()).isEqualTo("Why may you ask for this person?");
		assertThat(visitor.page().select("#accepted li").eachText()).hasSize(2)
			.anyMatch((line) -> line.contains("parental responsibility"));
	}

	@Test
	void whoFitsNoKindSaysItInTheirOwnWords() {
		Visitor visitor = new Visitor(this.mvc).open("/repairs-service/request/who").press("Continue", "who", "OTHER");
		visitor.press("Continue", "personName", "Byron", "kind", "OTHER");
		assertThat(visitor.errors()).containsOnlyKeys("relationship");
		assertThat(visitor.page().select("input[name=kind][checked]").val()).isEqualTo("OTHER");
		visitor.press("Continue", "relationship", "Friend");
		assertThat(visitor.heading()).startsWith("How can we reach this person?");
	}

	@ParameterizedTest
	@CsvSource({ "repairs-service,false", "constituency-office,true" })
	void electedRepresentativesAskWhereCaseworkIsDone(String organisation, boolean offered) {
		Visitor visitor = new Visitor(this.mvc).open("/" + organisation + "/request/who")
			.press("Continue", "who", "OTHER");
		assertThat(visitor.page().select("input[value=ELECTED_REPRESENTATIVE]").isEmpty()).isNotEqualTo(offered);
		visitor.press("Continue", "personName", "Byron", "kind", "ELECTED_REPRESENTATIVE");
		assertThat(visitor.errors().isEmpty()).isEqualTo(offered);
	}

	@Test
	void changeThatAsksForMoreLeadsThroughIt() {
		Visitor visitor = FormWalk.own(this.mvc, "repairs-service", "ada@example.com");
		visitor.follow("Change whose data").press("Continue", "who", "OTHER");
		assertThat(visitor.heading()).isEqualTo("Whose data is it about?");
		visitor.press("Continue", "personName", "Byron", "kind", "ATTORNEY", "relationship", "Daughter");
		assertThat(visitor.heading()).isEqualTo("Why may you ask for this person?");
		visitor.press("Continue", "authority", "I hold a power of attorney");
		assertThat(visitor.address()).isEqualTo("/repairs-service/request/check");
		visitor.follow("Change how you want the answer").press("Continue", "answerBy", "POST");
		assertThat(visitor.heading()).isEqualTo("Where should we send the answer?");
	}

	@Test
	void answersCanBeGivenInAnyOrderAndNothingIsLost() {
		Visitor visitor = new Visitor(this.mvc).open("/trade-body/request/email");
		visitor.press("Continue", "email", "ada@example.com").open("/trade-body/request/email");
		assertThat(visitor.page().getElementById("email").val()).isEqualTo("ada@example.com");
		visitor.open("/trade-body/request/check");
		assertThat(visitor.heading()).as("what is missing is asked").isEqualTo("Whose data are you asking for?");
		visitor.open("/trade-body");
		assertThat(visitor.page().text()).contains("What you entered is still there.", "Go on with your request");
	}

	@Test
	void anotherBrowserAndAnotherOrganisationSeeNothing() {
		Visitor visitor = new Visitor(this.mvc).open("/trade-body/request/name");
		visitor.press("Continue", "name", "Ada Lovelace");
		assertThat(new Visitor(this.mvc).open("/trade-body/request/name").page().html()).doesNotContain("Ada Lovelace");
		assertThat(visitor.open("/repairs-service/request/name").page().html()).doesNotContain("Ada Lovelace");
		assertThat(visitor.open("/trade-body/request/name").page().getElementById("name").val())
			.isEqualTo("Ada Lovelace");
	}

	@Test
	void cookieIsHiddenFromScriptsAndLivesADay() {
		Visitor visitor = new Visitor(this.mvc).open("/trade-body/request/name");
		visitor.press("Continue", "name", "Ada");
		var cookie = visitor.cookies().get("rd-draft-trade-body");
		assertThat(cookie.isHttpOnly()).isTrue();
		assertThat(cookie.getMaxAge()).isEqualTo(86400);
		assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
		assertThat(visitor.cookies()).doesNotContainKey("JSESSIONID");
	}

	/** S12: every free text comes back as text, on its own page and in the list. */
	@Test
	void markupInAnyFieldComesBackAsText() {
		Visitor visitor = new Visitor(this.mvc).open("/community-buying/request");
		visitor.press("Continue", "who", "OTHER");
		List<Step> steps = Steps.of(new Answers(Map.of("who", "OTHER", "answerBy", "POST")));
		for (Step step : steps) {
			for (Field field : step.fields()) {
				boolean text = field.kind() == Kind.LINE || field.kind() == Kind.LINES;
				if (text) {
					visitor.open("/community-buying/request/answer").press("Continue", "answerBy", "POST");
					visitor.open("/community-buying/request/" + step.path());
					visitor.press("Continue", field.name(), NASTY);
					unharmed(visitor);
					visitor.open("/community-buying/request/" + step.path());
					unharmed(visitor);
				}
			}
		}
		for (String path : List.of("email", "contact")) {
			String field = path.equals("email") ? "email" : "phone";
			visitor.open("/community-buying/request/" + path).press("Continue", field, NASTY);
			assertThat(visitor.page().getElementById(field).val()).isEqualTo(NASTY);
			unharmed(visitor);
		}
	}

	private static void unharmed(Visitor visitor) {
		assertThat(visitor.page().html()).doesNotContain("<script>alert", "<img");
		assertThat(visitor.page().select("script:not([src]), [onerror], main img")).isEmpty();
		assertThat(visitor.page().text()).doesNotContain("49");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nobody", "/nobody/request/who", "/nobody/privacy", "/trade-body/request/nothing",
			"/Trade-Body", "/trade-body/request/files/remove/x" })
	void unknownAddressesAreNotFound(String address) {
		assertThat(new Visitor(this.mvc).open(address).response().getStatus()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "check", "files", "sent", "send" })
	void withoutADraftTheEndOfTheFormSaysThatItHasExpired(String path) {
		Visitor visitor = new Visitor(this.mvc).open("/trade-body/request/" + path);
		assertThat(visitor.address()).isEqualTo("/trade-body/request/expired");
		assertThat(visitor.page().text()).contains("Start again", "Other ways to ask");
	}

}
