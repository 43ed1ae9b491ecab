package org.rightsdesk.recipients;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.rightsdesk.correspondence.StaffNotices;
import org.rightsdesk.organisation.Organisations;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Mail to the owner of a product, with a link straight to their task: reference, product
 * and date, nothing about the person.
 */
@Component
class ProductMail {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private final Organisations organisations;

	private final StaffNotices notices;

	private final MessageSource texts;

	private final String baseUrl;

	ProductMail(Organisations organisations, StaffNotices notices, MessageSource texts,
			@Value("${rightsdesk.base-url}") String baseUrl) {
		this.organisations = organisations;
		this.notices = notices;
		this.texts = texts;
		this.baseUrl = baseUrl;
	}

	/** A line in the owner's next mail, which several notices of a day share. */
	void ask(Notice notice, String group, String reference) {
		line(notice, group, text("asked", notice, reference), true);
	}

	/** A line in the day's mail of the owner, and in that of the handlers. */
	void remind(Notice notice, String group, String reference, boolean handlersToo) {
		line(notice, group, text("open", notice, reference), false);
		if (handlersToo) {
			line(notice, "case-handler", text("handlers", notice, reference), false);
		}
	}

	private void line(Notice notice, String group, String words, boolean urgent) {
		this.organisations.get(notice.organisation())
			.mailbox(group)
			.ifPresent((to) -> this.notices.remind(notice.organisation(), to, words, urgent));
	}

	private String text(String key, Notice notice, String reference) {
		Object[] facts = { reference, notice.name(), DAY.format(notice.actBy()),
				this.baseUrl + "/staff/notices/" + notice.id() };
		return this.texts.getMessage("recipients.product." + key, facts, Locale.UK);
	}

}
