package org.rightsdesk.recipients;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.rightsdesk.correspondence.RecipientMail;
import org.rightsdesk.organisation.DataProtectionContact;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Recipient;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of L-8: what was done, the least that finds the records, what is asked; never
 * the request or its reasons.
 */
@Component
class NoticeText {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private final MessageSource texts;

	private final String page;

	NoticeText(MessageSource texts, @Value("${rightsdesk.base-url}") String baseUrl) {
		this.texts = texts;
		this.page = baseUrl + "/n/" + RecipientMail.TOKEN;
	}

	String subject(String reference) {
		return text("subject", reference);
	}

	/**
	 * @param onward names of those to whom this recipient passed the data on
	 */
	String notice(Notice notice, Round round, String reference, Organisation organisation, List<String> onward) {
		List<String> parts = new ArrayList<>();
		parts.add(greeting(organisation, notice));
		parts.add(text("what." + round.what(), organisation.name(), reference));
		parts.add(text("records", round.records()));
		if (!round.changed().isEmpty()) {
			parts.add(text("changed", round.changed()));
		}
		parts.add(asked(notice, round));
		if (!onward.isEmpty()) {
			parts.add(text("onward", String.join("\n", onward)));
		}
		parts.add((notice.channel() == Recipient.Channel.EMAIL) ? text("answer", this.page) : text("answer.post"));
		parts.add(contact(organisation));
		return String.join("\n\n", parts) + "\n";
	}

	/** What is asked of a processor by its day, and of whoever decides for themselves. */
	String asked(Notice notice, Round round) {
		if (notice.action() == NoticeAction.INSTRUCT) {
			return text("instruct", DAY.format(notice.actBy()));
		}
		boolean duty = round.what().startsWith("RE") || round.what().equals("ERASURE");
		return text("notify." + (duty ? "duty" : "plain"));
	}

	/** One mail for all that is open. */
	String reminder(Organisation organisation, Recipient recipient, List<String> references) {
		String greeting = (recipient.contact() != null) ? text("greeting.named", recipient.contact())
				: text("greeting");
		return String.join("\n\n", greeting,
				text("reminder", organisation.name(), references.size(), String.join("\n", references)),
				text("answer", this.page), contact(organisation)) + "\n";
	}

	String reminderSubject(int open) {
		return text("reminder.subject", open);
	}

	private String greeting(Organisation organisation, Notice notice) {
		return organisation.recipient(notice.recipientId())
			.map(Recipient::contact)
			.map((name) -> text("greeting.named", name))
			.orElseGet(() -> text("greeting"));
	}

	/** Whom to ask, and how to reach them. */
	String contact(Organisation organisation) {
		DataProtectionContact contact = organisation.dataProtection();
		String phone = (contact.phone() != null) ? contact.phone() : organisation.contact().phone();
		return (phone != null) ? text("contact.phone", contact.title(), organisation.name(), phone, contact.email())
				: text("contact", contact.title(), organisation.name(), contact.email());
	}

	String text(String key, Object... facts) {
		return this.texts.getMessage("recipients.notice." + key, facts, Locale.UK);
	}

}
