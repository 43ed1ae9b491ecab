package org.rightsdesk.web;

import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rightsdesk.deadline.Strips;
import org.rightsdesk.deadline.TimeStrip;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** The time of a request as it stands in a page, in each of its states. */
class TimeStripPageTest {

	private static final Map<String, TimeStrip> STRIPS = Strips.all();

	private static Document page;

	@BeforeAll
	static void render() throws Exception {
		page = Jsoup.parse(Pages.of(new StripsController())
			.perform(get("/strips"))
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

	@Test
	void everyFactIsToldInWords() {
		assertThat(STRIPS).hasSizeGreaterThan(10);
		STRIPS.forEach((name, strip) -> {
			Element shown = page.getElementById("strip-" + name);
			assertThat(shown.select("li")).as(name).hasSameSizeAs(strip.facts());
			assertThat(shown.select("li"))
				.allSatisfy((fact) -> assertThat(fact.text()).matches("(Since )?\\d{1,2} \\w+ \\d{4}.* [A-Z].*")
					.doesNotContain("??", "null", "{"));
		});
		assertThat(facts("everything")).containsExactly("2 Mar 2026 The request was received",
				"3 Mar 2026 to 10 Mar 2026 Waiting for proof of identity, before time starts (7 days)",
				"10 Mar 2026 Time starts",
				"16 Mar 2026 to 23 Mar 2026 Time stands still: waiting to hear what is meant (7 days)",
				"31 Mar 2026 Longer time was announced: three months instead of one", "28 Apr 2026 Today",
				"17 Jun 2026 The last day for the answer");
		assertThat(facts("overdue")).contains("12 May 2026 Today, 40 days late");
		assertThat(facts("answeredLate")).contains("9 Apr 2026 The answer was sent, 7 days late");
		assertThat(facts("waiting"))
			.contains("Since 3 Mar 2026 Waiting for proof of identity, before time starts (7 days)");
	}

	@Test
	void theDrawingHasANameAndNoInlineStyleAndItsNumbersArePercentages() {
		assertThat(page.select("svg")).hasSize(STRIPS.size()).allSatisfy((drawing) -> {
			assertThat(drawing.attr("role")).isEqualTo("img");
			assertThat(page.getElementById(drawing.attr("aria-labelledby")).text()).isNotEmpty();
			assertThat(drawing.select("rect").eachAttr("width")).isNotEmpty().allMatch((it) -> it.endsWith("%"));
			assertThat(drawing.select("text").eachText())
				.allSatisfy((words) -> assertThat(words).endsWith("202" + words.charAt(words.length() - 1)));
		});
		assertThat(page.select("main [style], main script, main style")).isEmpty();
		assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
	}

	@Test
	void shapeSaysItAsWellAsColour() {
		List<String> fills = page.getElementById("strip-paused")
			.select("rect.time-strip__days--PAUSED")
			.eachAttr("fill");
		assertThat(fills).containsExactly("url(#strip-paused-hatch)");
		assertThat(page.getElementById("strip-paused-hatch")).isNotNull();
		assertThat(page.getElementById("strip-everything").select("rect").eachAttr("height")).containsExactly("22",
				"22", "22", "22", "12");
	}

	private static List<String> facts(String name) {
		return page.getElementById("strip-" + name).select("li").eachText();
	}

	@Controller
	static class StripsController {

		@GetMapping("/strips")
		String strips(Model model) {
			model.addAttribute("strips", STRIPS);
			return "web/strips";
		}

	}

}
