package org.rightsdesk.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.rightsdesk.deadline.ClockReason;
import org.rightsdesk.extension.Extensions;
import org.rightsdesk.extension.Extensions.Possible;
import org.rightsdesk.web.Choice;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Longer time for an answer: what can be done about it, and how it stands (C-20). */
@Configuration(proxyBeanMethods = false)
class ExtensionDesk {

	/** From two days on, hours say nothing that days do not. */
	private static final int HOURS_SHOWN = 48;

	private final Extensions extensions;

	private final MessageSource texts;

	private final Clock clock;

	ExtensionDesk(Extensions extensions, MessageSource texts, Clock clock) {
		this.extensions = extensions;
		this.texts = texts;
		this.clock = clock;
	}

	ExtensionView view(OpenCase open) {
		Possible possible = this.extensions.possible(open.line().id());
		List<Choice> grounds = Stream.of(ClockReason.values())
			.filter(ClockReason::isGroundForExtension)
			.map((ground) -> new Choice(ground.name(), text("casework.extension.ground." + ground),
					text("casework.extension.ground." + ground + ".hint")))
			.toList();
		return new ExtensionView(this.extensions.of(open.line().id()), possible, left(possible.ends()), grounds);
	}

	private String left(Instant ends) {
		if (ends == null || !this.clock.instant().isBefore(ends)) {
			return null;
		}
		long minutes = Duration.between(this.clock.instant(), ends).toMinutes();
		long hours = minutes / 60;
		if (hours < 1) {
			return text("casework.extension.left.minutes", minutes);
		}
		return (hours < HOURS_SHOWN) ? text("casework.extension.left.hours", hours)
				: text("casework.extension.left.days", hours / 24);
	}

	private String text(String key, Object... facts) {
		return this.texts.getMessage(key, facts, Locale.UK);
	}

	@Bean
	CaseAction proposeExtension() {
		return Action.of("propose-extension", "clock", (open, entry) -> {
			ClockReason ground = entry.choice("extensionGround", ClockReason.class, "why the time becomes longer");
			if (!ground.isGroundForExtension()) {
				throw new EntryRefused("extensionGround", "Choose why the time becomes longer.");
			}
			String reasons = entry.text("extensionReasons", "the reasons as the person will read them");
			this.extensions.propose(open.line().id(), ground, reasons, open.username());
			return "Longer time is proposed. An officer decides. The date moves when the person has been told.";
		});
	}

	@Bean
	CaseAction rejectExtension() {
		return Action.of("reject-extension", "clock", (open, entry) -> {
			this.extensions.draftRejection(open.line().id(),
					entry.text("rejectBecause", "why the time does not become longer"), open.username());
			return "Kept. The handler sees it when you complete the task with “Rejected”.";
		}).onlyFor(OpenCase::officer);
	}

}
