package org.rightsdesk.correspondence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rightsdesk.organisation.Organisation;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of the letters. A key may have a variant {@code .complaint} for a complaint,
 * {@code .post} for letters on paper and one per law ({@code .UK}, {@code .EU});
 * {@code {name}} stands for a value.
 */
@Component
class LetterTexts {

	static final Locale LANGUAGE = Locale.UK;

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", LANGUAGE);

	private static final Pattern VALUE = Pattern.compile("\\{([a-zA-Z]+)}");

	private final MessageSource messages;

	LetterTexts(MessageSource messages) {
		this.messages = messages;
	}

	static String date(LocalDate date) {
		return DATE.format(date);
	}

	/** The paragraph that a rule asks for. */
	Paragraph required(Required rule, LetterFacts facts, Map<String, String> more, List<String> items) {
		return new Paragraph(rule, text("required." + rule.name(), facts, more), items);
	}

	Paragraph required(Required rule, LetterFacts facts) {
		return required(rule, facts, Map.of(), List.of());
	}

	/** A paragraph that no rule asks for. */
	Paragraph plain(String key, LetterFacts facts) {
		return new Paragraph(null, text(key, facts, Map.of()), List.of());
	}

	String text(String key, LetterFacts facts, Map<String, String> more) {
		Map<String, String> values = new HashMap<>(common(facts));
		values.putAll(more);
		// One pass, so that a value is never read as a placeholder itself.
		return VALUE.matcher(find(key, facts))
			.replaceAll((found) -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(found.group(1)),
					() -> "No value for {" + found.group(1) + "} in " + key)));
	}

	private String find(String key, LetterFacts facts) {
		String full = "correspondence." + key;
		String ofTheLaw = full + "." + facts.organisation().jurisdiction();
		Stream<String> all = Stream.of(facts.addressee().byPost() ? full + ".post" : ofTheLaw, ofTheLaw, full);
		return (facts.complaint() ? Stream.concat(Stream.of(full + ".complaint"), all) : all)
			.map((candidate) -> this.messages.getMessage(candidate, null, null, LANGUAGE))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("There is no text " + full));
	}

	private static Map<String, String> common(LetterFacts facts) {
		Organisation o = facts.organisation();
		var regulator = o.regulator();
		var complaints = o.complaints();
		var data = o.dataProtection();
		return Map.ofEntries(Map.entry("organisation", o.name()), Map.entry("reference", facts.reference()),
				Map.entry("received", date(facts.receivedOn())), Map.entry("link", facts.link()),
				Map.entry("courts", o.courts()), Map.entry("regulator", regulator.name()),
				Map.entry("regulatorContact", line(regulator.url(), regulator.phone(), regulator.address())),
				Map.entry("complaints",
						line(complaints.to(), complaints.email(), complaints.phone(), complaints.address())),
				Map.entry("complaintForm", facts.complaintForm()), Map.entry("dataProtection", data.title()),
				Map.entry("dataProtectionContact", line(data.email(), data.phone(), data.address())),
				Map.entry("phone", Objects.requireNonNullElse(o.contact().phone(), o.contact().email())));
	}

	/** What there is of a contact, in one line. */
	private static String line(Object... parts) {
		return Stream.of(parts)
			.filter(Objects::nonNull)
			.map((part) -> (part instanceof List<?> lines)
					? lines.stream().map(String::valueOf).collect(Collectors.joining(", ")) : part.toString())
			.filter((part) -> !part.isBlank())
			.collect(Collectors.joining(", "));
	}

}
