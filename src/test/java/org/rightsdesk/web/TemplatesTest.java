package org.rightsdesk.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Texts come from the bundles and nowhere else, and every one that is asked for exists.
 */
class TemplatesTest {

	static List<Resource> templates() throws IOException {
		return Templates.all();
	}

	@ParameterizedTest
	@MethodSource("templates")
	void everyTextOfATemplateExists(Resource template) throws IOException {
		assertThat(Templates.missingKeys(text(template), Templates.keys())).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("templates")
	void noTemplateHasWordsOfItsOwn(Resource template) throws IOException {
		assertThat(Templates.words(text(template))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("templates")
	void noTemplateNeedsInlineScriptOrStyle(Resource template) throws IOException {
		assertThat(Templates.inline(text(template))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("templates")
	void everyConditionOfATemplateIsAsked(Resource template) throws IOException {
		assertThat(Templates.unasked(text(template))).isEmpty();
	}

	@Test
	void thereAreTemplates() throws IOException {
		assertThat(Templates.all()).hasSizeGreaterThan(30);
	}

	@Test
	void noTextIsThereTwice() throws IOException {
		assertThat(Templates.keys()).noneMatch((key) -> key.endsWith(" twice"));
	}

	/** The guards can fail: each mistake of the bad template is found. */
	@Test
	void badTemplateFails() throws IOException {
		String bad = text(new ClassPathResource("bad/words.html"));
		Set<String> keys = Templates.keys();
		assertThat(Templates.missingKeys(bad, keys)).containsExactly("web.nothing.here", "web.nothing.there");
		assertThat(Templates.words(bad)).containsExactlyInAnyOrder("Hard-coded words", "Read out", "|Some words |");
		assertThat(Templates.inline(bad)).containsExactly("script", "p");
		assertThat(Templates.unasked(bad)).containsExactly("~{fragments/components :: inset(${x})}");
	}

	private static String text(Resource template) throws IOException {
		return template.getContentAsString(StandardCharsets.UTF_8);
	}

}
