package org.rightsdesk.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/**
 * One bundle of texts per module: every {@code texts/<module>.properties} on the class
 * path is found by itself, so a new module adds a file and nothing else.
 */
@Configuration
class TextsConfiguration {

	@Bean
	MessageSource messageSource() throws IOException {
		ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
		texts.setBasenames(basenames());
		texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
		texts.setFallbackToSystemLocale(false);
		return texts;
	}

	/** English first; a language is chosen by the person once there is a second one. */
	@Bean
	LocaleResolver localeResolver() {
		return new FixedLocaleResolver(Locale.UK);
	}

	private static String[] basenames() throws IOException {
		Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:/texts/*.properties");
		return Stream.of(files)
			.map(Resource::getFilename)
			.map((name) -> "texts/" + name.substring(0, name.length() - ".properties".length()))
			.distinct()
			.sorted()
			.toArray(String[]::new);
	}

}
