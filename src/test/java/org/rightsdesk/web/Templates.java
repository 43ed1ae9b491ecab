package org.rightsdesk.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds what is wrong with the words of templates. */
final class Templates {

	private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9._-]+)");

	private static final Pattern MESSAGE = Pattern.compile("#messages\\.msg\\('([^']+)'[,)]");

	/** Words that a person would read, not signs between them. */
	private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}");

	private static final List<String> READ_OUT = List.of("alt", "title", "placeholder", "aria-label");

	private Templates() {
	}

	static List<Resource> all() throws IOException {
		return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:/templates/**/*.html"))
			.filter((file) -> !file.toString().contains("test-classes"))
			.toList();
	}

	/** Keys of all bundles; a key that is there twice is listed as {@code key twice}. */
	static Set<String> keys() throws IOException {
		Set<String> keys = new TreeSet<>();
		for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:/texts/*.properties")) {
			Properties bundle = new Properties();
			bundle.load(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8));
			for (String key : bundle.stringPropertyNames()) {
				keys.add(keys.contains(key) ? key + " twice" : key);
			}
		}
		return keys;
	}

	/** Keys that a template names and no bundle has. */
	static List<String> missingKeys(String template, Set<String> keys) {
		List<String> missing = new ArrayList<>();
		for (Pattern pattern : List.of(KEY, MESSAGE)) {
			Matcher named = pattern.matcher(withoutComments(template));
			while (named.find()) {
				if (!keys.contains(named.group(1))) {
					missing.add(named.group(1));
				}
			}
		}
		return missing;
	}

	/** Words that stand in the template itself. */
	static List<String> words(String template) {
		List<String> found = new ArrayList<>();
		Document page = Jsoup.parse(withoutComments(template), "", Parser.xmlParser());
		page.select("script, style").remove();
		for (Element element : page.getAllElements()) {
			element.textNodes()
				.stream()
				.map(TextNode::text)
				.filter((text) -> WORDS.matcher(text).find())
				.forEach(found::add);
			READ_OUT.stream().map(element::attr).filter((text) -> WORDS.matcher(text).find()).forEach(found::add);
			element.attributes()
				.asList()
				.stream()
				.filter((attribute) -> attribute.getKey().equals("th:text"))
				.map((attribute) -> attribute.getValue().replaceAll("#\\{[^}]*}|\\$\\{[^}]*}", ""))
				.filter((text) -> text.startsWith("|") && WORDS.matcher(text).find())
				.forEach(found::add);
		}
		return found;
	}

	private static String withoutComments(String template) {
		return template.replaceAll("(?s)<!--/\\*.*?\\*/-->", "");
	}

	/** What the content security policy does not let run. */
	static List<String> inline(String template) {
		Document page = Jsoup.parse(template, "", Parser.xmlParser());
		return page.select("script:not([src]), style, [style], [th|style], [^on], [href^=javascript]")
			.stream()
			.map(Element::normalName)
			.toList();
	}

	/**
	 * Conditions that are never asked: {@code th:replace} comes first and takes the tag.
	 */
	static List<String> unasked(String template) {
		Document page = Jsoup.parse(template, "", Parser.xmlParser());
		return page.getAllElements()
			.stream()
			.filter((element) -> element.hasAttr("th:replace"))
			.filter((element) -> element.hasAttr("th:if") || element.hasAttr("th:unless") || element.hasAttr("th:each"))
			.map((element) -> element.attr("th:replace"))
			.toList();
	}

}
