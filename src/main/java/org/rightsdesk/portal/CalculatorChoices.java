package org.rightsdesk.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.rightsdesk.deadline.CalendarCode;
import org.rightsdesk.request.Right;
import org.rightsdesk.web.Choice;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What can be chosen in the calculator: codes of the API, in words. */
@Component
class CalculatorChoices {

	static final int LONGEST_CODE = 40;

	private static final List<Group> EVENTS = List.of(
			new Group("identity", "IDENTITY_REQUESTED", "IDENTITY_RECEIVED", "LAPSED.IDENTITY", "REOPENED.IDENTITY"),
			new Group("clarification", "CLARIFICATION_REQUESTED", "CLARIFICATION_RECEIVED", "LAPSED.CLARIFICATION",
					"REOPENED.CLARIFICATION"),
			new Group("authority", "AUTHORITY_REQUESTED", "AUTHORITY_RECEIVED", "LAPSED.AUTHORITY",
					"REOPENED.AUTHORITY"),
			new Group("fee", "FEE_REQUESTED", "FEE_PAID", "FEE_WAIVED", "LAPSED.FEE", "REOPENED.FEE"),
			new Group("longer", "EXTENDED.COMPLEX", "EXTENDED.NUMBER_OF_REQUESTS"),
			new Group("end", "RESPONDED", "WITHDRAWN"));

	private final MessageSource texts;

	CalculatorChoices(MessageSource texts) {
		this.texts = texts;
	}

	private record Group(String name, List<String> codes) {

		Group(String name, String... codes) {
			this(name, List.of(codes));
		}

	}

	/** Choices that belong together, under a heading. */
	record Choices(String name, List<Choice> choices) {
	}

	List<Choice> calendars() {
		return Arrays.stream(CalendarCode.values()).map((code) -> choice("calendar", code.code())).toList();
	}

	List<Choice> rights() {
		List<Choice> rights = new ArrayList<>(
				Arrays.stream(Right.values()).map((right) -> choice("right", right.name())).toList());
		rights.add(choice("right", CalculationJson.COMPLAINT));
		return rights;
	}

	List<Choices> events() {
		return EVENTS.stream()
			.map((group) -> new Choices(text("group." + group.name()),
					group.codes().stream().map((code) -> choice("event", code)).toList()))
			.toList();
	}

	boolean isCalendar(String code) {
		return CalendarCode.find(code).isPresent();
	}

	boolean isRight(String code) {
		return Stream.concat(Arrays.stream(Right.values()).map(Right::name), Stream.of(CalculationJson.COMPLAINT))
			.anyMatch(code::equals);
	}

	boolean isEvent(String code) {
		return EVENTS.stream().anyMatch((group) -> group.codes().contains(code));
	}

	private Choice choice(String kind, String code) {
		return new Choice(code, text(kind + "." + code));
	}

	private String text(String key) {
		return this.texts.getMessage("portal.calculator." + key, null, Locale.UK);
	}

}
