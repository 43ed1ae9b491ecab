package org.rightsdesk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** The page frame and every part of a page, with and without errors. */
class ComponentsTest {

	private static final String NASTY = "\"><script>alert(1)</script>${7*7}{{7*7}}";

	@Test
	void frameCarriesTitleLanguageSkipLinkBackLinkAndFooter() throws Exception {
		Document page = page(false);
		assertThat(page.title()).isEqualTo("Parts – Example – Your personal data");
		assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
		assertThat(page.selectFirst("meta[name=viewport]").attr("content")).contains("width=device-width");
		assertThat(page.selectFirst("a.govuk-skip-link").attr("href")).isEqualTo("#main-content");
		assertThat(page.select("main#main-content")).hasSize(1);
		assertThat(page.selectFirst("a.govuk-back-link").attr("href")).isEqualTo("/before");
		assertThat(page.select("footer a").eachAttr("href")).containsExactly("/example/privacy", "/deadline-calculator",
				"/accessibility", "/cookies");
		assertThat(page.select("header a").eachAttr("href")).containsExactly("/example");
	}

	@Test
	void nothingInThePageNeedsAnInlineScriptOrStyle() throws Exception {
		Document page = page(true);
		assertThat(page.select("script:not([src]), style, [style], [onclick], [onload], [onsubmit]")).isEmpty();
		assertThat(page.select("script").eachAttr("src")).allMatch((src) -> src.startsWith("/assets/"));
	}

	@Test
	void withoutErrorsNoSummaryAndNoErrorClass() throws Exception {
		Document page = page(false);
		assertThat(page.select(".govuk-error-summary, .govuk-error-message, [class*=--error]")).isEmpty();
		assertThat(page.getElementById("plain").hasAttr("aria-describedby")).isFalse();
		assertThat(page.getElementById("email").attr("aria-describedby")).isEqualTo("email-hint");
	}

	@Test
	void everyErrorOfTheSummaryLinksToItsFieldAndIsRepeatedThere() throws Exception {
		Document page = page(true);
		assertThat(page.title()).startsWith("Error: ");
		List<Element> links = page.select(".govuk-error-summary__list a");
		assertThat(links).hasSize(6);
		for (Element link : links) {
			String id = link.attr("href").substring(1);
			Element field = page.getElementById(id);
			assertThat(field).as(id).isNotNull();
			assertThat(List.of("input", "textarea")).contains(field.tagName());
			Element message = page.getElementById(id + "-error");
			assertThat(message.text()).isEqualTo("Error: " + link.text());
			assertThat(page.select("[aria-describedby~=" + id + "-error]")).as(id).hasSize(1);
		}
		assertThat(page.getElementById("email").attr("aria-describedby")).isEqualTo("email-hint email-error");
	}

	@Test
	void everyFieldHasOneLabelAndIdsAreUnique() throws Exception {
		Document page = page(true);
		List<String> ids = page.select("[id]").eachAttr("id");
		assertThat(ids).doesNotHaveDuplicates();
		for (Element field : page.select("input:not([type=hidden]), textarea")) {
			assertThat(page.select("label[for=" + field.id() + "]")).as(field.id()).hasSize(1);
		}
	}

	@Test
	void whatWasTypedComesBackAsText() throws Exception {
		Document page = page(true);
		assertThat(page.getElementById("email").val()).isEqualTo(NASTY);
		assertThat(page.getElementById("words").val()).isEqualTo(NASTY);
		assertThat(page.getElementById("from-year").val()).isEqualTo(NASTY);
		assertThat(page.select(".govuk-inset-text").text()).isEqualTo(NASTY);
		assertThat(page.html()).doesNotContain("<script>alert");
	}

	@Test
	void optionsTakeEffectAndDoNotLeakIntoTheNextPart() throws Exception {
		Document page = page(false);
		Element email = page.getElementById("email");
		assertThat(email.attr("type")).isEqualTo("email");
		assertThat(email.attr("autocomplete")).isEqualTo("email");
		assertThat(email.hasClass("govuk-input--width-20")).isTrue();
		assertThat(page.select("h1.govuk-label-wrapper label").text()).isEqualTo("E-mail");
		Element plain = page.getElementById("plain");
		assertThat(plain.attr("type")).isEqualTo("text");
		assertThat(plain.hasAttr("autocomplete")).isFalse();
		assertThat(page.select("input[name=who][checked]").val()).isEqualTo("OTHER");
		assertThat(page.select("input[name=help][checked]").val()).isEqualTo("SELF");
		assertThat(page.select("input[name=from.day]").val()).isEqualTo("31");
		assertThat(page.getElementById("file").attr("accept")).isEqualTo(".pdf");
		assertThat(page.select("form button").eachText()).containsExactly("Continue", "Other");
		assertThat(page.select("form button[name=do]").val()).isEqualTo("other");
		assertThat(page.select(".govuk-panel__title").text()).isEqualTo("Done");
		assertThat(page.select(".govuk-summary-list__row")).hasSize(2);
		assertThat(page.select(".govuk-summary-list__actions a").text()).isEqualTo("Change your name");
		assertThat(page.select(".govuk-details__text p").text()).isEqualTo("Inside");
		assertThat(page.select(".govuk-table tbody tr").text()).isEqualTo("Due 1 May");
		assertThat(page.select(".govuk-notification-banner--success")).hasSize(1);
	}

	private static Document page(boolean errors) throws Exception {
		MockMvc mvc = Pages.of(new PartsController());
		return Jsoup.parse(mvc.perform(get("/parts").param("errors", String.valueOf(errors)))
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

	@Controller
	static class PartsController {

		@GetMapping("/parts")
		String parts(@RequestParam boolean errors, Model model) {
			model.addAttribute("organisation", new Owner("example", "Example"));
			model.addAttribute("typed", NASTY);
			model.addAttribute("choices",
					List.of(new Choice("SELF", "Me"), new Choice("OTHER", "Another", "With hint")));
			model.addAttribute("rows",
					List.of(new SummaryRow("Name", "A\nB", "/name", "your name"), new SummaryRow("Fixed", "C")));
			if (errors) {
				Map<String, String> found = new LinkedHashMap<>();
				for (String field : List.of("email", "words", "from", "who", "help", "file")) {
					found.put(field, "Mend " + field);
				}
				model.addAttribute("errors", found);
			}
			return "web/parts";
		}

	}

	record Owner(String slug, String name) {
	}

}
