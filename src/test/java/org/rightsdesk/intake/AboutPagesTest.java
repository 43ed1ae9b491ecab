package org.rightsdesk.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.rightsdesk.request.Detail;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Law.md 6.2 to 6.10: the form asks about each right what that right needs, and no more.
 */
@RightsdeskTest
class AboutPagesTest {

	private static final String[] ALL = Arrays.stream(Right.values())
		.flatMap((right) -> List.of("rights", right.name()).stream())
		.toArray(String[]::new);

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Requests requests;

	@ParameterizedTest
	@EnumSource(Right.class)
	void aRightIsAskedWhatItNeedsAndNothingElse(Right right) {
		Visitor visitor = chosen((right == Right.OBJECTION) ? "constituency-office" : "community-buying", right);
		if (right != Right.RECIPIENT_INFO) {
			List<String> expected = (right == Right.ACCESS)
					? List.of("from.day", "from.month", "from.year", "to.day", "to.month", "to.year")
					: Detail.of(right).stream().map(AskedDetails::name).toList();
			assertThat(names(visitor)).isEqualTo(expected);
			visitor.press("Continue");
		}
		assertThat(visitor.heading()).as("nothing has to be said").isEqualTo("How would you like the answer?");
	}

	@Test
	void m4WhoeverWantsNoMarketingReadsBeforehandWhatStopsAndWhatStillComes() {
		assertThat(chosen("community-buying", Right.OBJECTION_MARKETING).page().select("main").text())
			.contains("no reminders of order dates", "What still comes: Only letters about your own request");
	}

	@Test
	void whoeverChoosesSeveralIsAskedAboutOneAfterTheOther() {
		Visitor visitor = new Visitor(this.mvc).open("/community-buying/request/what");
		visitor.press("Continue", with(ALL, "wanted", "All"));
		List<String> headings = new ArrayList<>();
		while (!visitor.heading().equals("How would you like the answer?")) {
			headings.add(visitor.heading());
			assertThat(visitor.page().select("h1")).hasSize(1);
			assertThat(visitor.page().text()).doesNotContain("??");
			for (Element field : visitor.page().select("input:not([type=hidden]), textarea")) {
				assertThat(visitor.page().select("label[for=" + field.id() + "]")).as(field.id()).hasSize(1);
			}
			visitor.press("Continue");
		}
		assertThat(headings).hasSize(9)
			.startsWith("A copy only from a certain time? (optional)", "What should be corrected?")
			.endsWith("Which decision is it?", "Which consent do you take back?");
	}

	@Test
	void whatWasSaidIsKeptShownOnceMoreAndReachesTheLineOfItsRight() {
		Visitor visitor = FormWalk.own(this.mvc, "community-buying", "details@example.com");
		visitor.follow("Change what you ask for")
			.press("Continue", "rights", "RECTIFICATION", "rights", "RESTRICTION", "rights", "CONSENT_WITHDRAWAL",
					"wanted", "");
		assertThat(visitor.heading()).isEqualTo("What should be corrected?");
		visitor.press("Continue", "wrong", "My <b>name</b>", "correct", "Lovelace", "evidence", "");
		visitor.press("Continue", "restrictWhat", "The file", "restrictGround", "NEEDED_FOR_CLAIM");
		visitor.press("Continue", "consent", "The newsletter", "alsoErase", "YES");
		assertThat(visitor.heading()).startsWith("Check your answers");
		assertThat(visitor.page().text())
			.contains("My <b>name</b>", "I need them for a legal claim", "Delete them as well")
			.doesNotContain("First day of the period");
		visitor.follow("Change the reason not to use it");
		assertThat(visitor.page().select("[name=restrictGround][checked]").val()).isEqualTo("NEEDED_FOR_CLAIM");
		visitor.press("Continue", "restrictGround", "");
		assertThat(visitor.heading()).as("nothing new is asked").startsWith("Check your answers");
		List<RequestLine> lines = sent(visitor);
		assertThat(lines).extracting(RequestLine::right)
			.containsExactly(Right.RECTIFICATION, Right.RESTRICTION, Right.CONSENT_WITHDRAWAL, Right.ERASURE);
		assertThat(this.requests.details(lines.get(0).id()))
			.isEqualTo(Map.of(Detail.WRONG, "My <b>name</b>", Detail.CORRECT, "Lovelace"));
		assertThat(this.requests.details(lines.get(1).id())).isEqualTo(Map.of(Detail.RESTRICT_WHAT, "The file"));
		assertThat(this.requests.get(lines.get(0).requestId()).wanted()).isEqualTo("(No words of their own.)");
	}

	@Test
	void whatWasSaidAboutARightThatIsTakenBackIsNotSent() {
		Visitor visitor = FormWalk.own(this.mvc, "community-buying", "taken-back@example.com");
		visitor.follow("Change what you ask for").press("Continue", "rights", "ERASURE");
		visitor.press("Continue", "eraseWhat", "All").follow("Change what you ask for");
		visitor.press("Continue", "rights", "ACCESS");
		assertThat(visitor.page().text()).doesNotContain("What should be deleted");
		assertThat(sent(visitor)).extracting((line) -> this.requests.details(line.id())).containsExactly(Map.of());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"RESTRICTION | restrictGround | TEA | The reason not to use it: choose one of the answers that are offered",
			"OBJECTION_MARKETING | marketingChannels | TEA | The ways of reaching you that should stop: choose one of the answers that are offered",
			"CONSENT_WITHDRAWAL | alsoErase | TEA | The data that came with the consent: choose one of the answers that are offered" })
	void aCodeThatIsNoneOfOursIsRefused(Right right, String field, String code, String sentence) {
		Visitor visitor = chosen("trade-body", right).press("Continue", field, code);
		assertThat(visitor.errors()).isEqualTo(Map.of(field, sentence));
		assertThat(visitor.page().getElementById(field)).isNotNull();
	}

	@Test
	void aRightThatDoesNotExistHereIsRefused() {
		Visitor visitor = new Visitor(this.mvc).open("/constituency-office/request/what")
			.press("Continue", "rights", "ACCESS", "rights", "PORTABILITY", "wanted", "All");
		assertThat(visitor.errors())
			.isEqualTo(Map.of("rights", "Choose only from the list, because the rest does not exist here"));
	}

	@Test
	void textThatIsTooLongIsRefusedAndKept() {
		Visitor visitor = chosen("trade-body", Right.ERASURE).press("Continue", "eraseWhat", "x".repeat(2001),
				"eraseWhy", "Moved");
		assertThat(visitor.errors())
			.isEqualTo(Map.of("eraseWhat", "What should be deleted must have 2000 characters or fewer"));
		assertThat(visitor.page().getElementById("eraseWhat").val()).hasSize(2001);
		assertThat(visitor.page().getElementById("eraseWhy").val()).isEqualTo("Moved");
	}

	@ParameterizedTest
	@CsvSource({ "constituency-office,true", "community-buying,false" })
	void aNoticeAboutPoliticalOpinionsIsOfferedWhereTheyAreKept(String organisation, boolean offered) {
		Visitor visitor = chosen(organisation, Right.OBJECTION);
		assertThat(visitor.page().select("[name=political]")).hasSize(offered ? 1 : 0);
		assertThat(visitor.open("/" + organisation + "/request/about-objection").heading())
			.isEqualTo("What do you object to?");
	}

	private Visitor chosen(String organisation, Right right) {
		return new Visitor(this.mvc).open("/" + organisation + "/request/what")
			.press("Continue", "rights", right.name(), "wanted", "As I say");
	}

	private static List<String> names(Visitor visitor) {
		return visitor.page()
			.select("main [name]:not([type=hidden]):not(button)")
			.eachAttr("name")
			.stream()
			.distinct()
			.toList();
	}

	private static String[] with(String[] one, String... other) {
		List<String> all = new ArrayList<>(List.of(one));
		all.addAll(List.of(other));
		return all.toArray(String[]::new);
	}

	private List<RequestLine> sent(Visitor visitor) {
		visitor.press("Send request");
		String reference = visitor.page().select(".rightsdesk-reference").text().toUpperCase(Locale.ROOT);
		return this.requests.lines(this.requests.find(new Reference(reference)).orElseThrow().id());
	}

}
