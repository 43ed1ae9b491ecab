package org.rightsdesk.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words, dates and sizes as people read them. */
@Component
class PortalTexts {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma", Locale.UK);

	private final MessageSource texts;

	PortalTexts(MessageSource texts) {
		this.texts = texts;
	}

	String text(String code, Object... arguments) {
		return this.texts.getMessage("portal." + code, arguments, Locale.UK);
	}

	/**
	 * The same, with words of their own for the person for whom somebody asks, and for
	 * whoever asks for another, where there are any.
	 */
	String text(Visit visit, String code, Object... arguments) {
		String suffix = switch (visit.standing()) {
			case OWN -> "";
			case REPRESENTATIVE, UNPROVEN -> ".other";
			case DATA_SUBJECT -> ".theirs";
		};
		String own = this.texts.getMessage("portal." + code + suffix, arguments, null, Locale.UK);
		return (own != null) ? own : text(code, arguments);
	}

	/** Null where there is no date. */
	String day(LocalDate date) {
		return (date != null) ? DAY.format(date) : null;
	}

	String moment(Instant at, ZoneId zone) {
		return text("moment", DAY.format(at.atZone(zone)), TIME.format(at.atZone(zone)).toLowerCase(Locale.UK));
	}

	String day(Instant at, ZoneId zone) {
		return DAY.format(at.atZone(zone));
	}

}
