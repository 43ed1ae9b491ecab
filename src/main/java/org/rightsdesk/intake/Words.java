package org.rightsdesk.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.rightsdesk.request.AuthorityEvidence;
import org.rightsdesk.request.RepresentativeKind;
import org.rightsdesk.web.Choice;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the form that Java has to find: names of fields, choices and faults. */
@Component
class Words {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private final MessageSource texts;

	Words(MessageSource texts) {
		this.texts = texts;
	}

	String of(String key, Object... arguments) {
		return this.texts.getMessage(key, arguments, Locale.UK);
	}

	private String orNull(String key, Object... arguments) {
		return this.texts.getMessage(key, arguments, null, Locale.UK);
	}

	/** A date as people write it, for example 5 March 2026. */
	String date(LocalDate date) {
		return DATE.format(date);
	}

	/** Name of a field, as it stands in the list of answers. */
	String name(Field field) {
		return of("intake.field." + field.name());
	}

	/**
	 * Field to sentence; a field has sentences of its own where the common ones do not
	 * do.
	 */
	Map<String, String> errors(Step step, Map<String, String> faults) {
		Map<String, String> errors = new LinkedHashMap<>();
		faults.forEach((name, fault) -> errors.put(name, sentence(step, name, fault)));
		return errors;
	}

	private String sentence(Step step, String name, String fault) {
		Field field = step.fields().stream().filter((other) -> other.name().equals(name)).findFirst().orElse(null);
		String own = ofPage(step, "fault." + fault + "." + name);
		return (own != null) ? own : of("intake.fault." + fault, ofPage(step, "field." + name),
				(field != null) ? String.valueOf(field.max()) : "");
	}

	/** A page that staff fill in for somebody has words of its own; null for no text. */
	private String ofPage(Step step, String key) {
		String own = orNull("intake." + step.path() + "." + key);
		return (own != null) ? own : orNull("intake." + key);
	}

	/** The choices of every field of a page that has any. */
	Map<String, List<Choice>> choices(Step step) {
		Map<String, List<Choice>> choices = new LinkedHashMap<>();
		step.fields()
			.stream()
			.filter((field) -> !field.codes().isEmpty())
			.forEach((field) -> choices.put(field.name(),
					field.codes()
						.stream()
						.map((code) -> choice(step, "choice." + field.name() + "." + code, code))
						.toList()));
		return choices;
	}

	/** What shows that such a representative may ask; empty without one. */
	List<String> accepted(RepresentativeKind kind) {
		return (kind == null) ? List.of()
				: AuthorityEvidence.acceptedOf(kind).stream().map((one) -> of("request.evidence." + one)).toList();
	}

	private Choice choice(Step step, String key, String code) {
		return new Choice(code, ofPage(step, key), ofPage(step, key + ".hint"));
	}

}
