package org.rightsdesk.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The Case file says what is left to do for each choice of a form, and calls it by a
 * short name.
 */
class ChoicesHaveWordsTest {

	@Test
	void eachChoiceOfAFormHasItsNameInTheCaseFile() throws IOException {
		Properties texts = PropertiesLoaderUtils.loadProperties(new ClassPathResource("texts/casework.properties"));
		List<String> choices = Forms.in(Path.of("forms"))
			.values()
			.stream()
			.flatMap((form) -> form.decisions().values().stream())
			.flatMap((codes) -> codes.stream())
			.map((code) -> "casework.code." + code)
			.toList();
		assertThat(choices).isNotEmpty().isSubsetOf(texts.stringPropertyNames());
	}

}
