package org.rightsdesk.trial;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.rightsdesk.examples.ExampleCases;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the trial would have mailed, for people and for programs. */
@Controller
@Conditional(OnTrialWithoutMailServer.class)
class MailboxPage {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm:ss", Locale.UK)
		.withZone(ZoneId.of("Europe/London"));

	private final Mailbox mailbox;

	private final ObjectProvider<ExampleCases> examples;

	private final String baseUrl;

	MailboxPage(Mailbox mailbox, ObjectProvider<ExampleCases> examples,
			@Value("${rightsdesk.base-url}") String baseUrl) {
		this.mailbox = mailbox;
		this.examples = examples;
		this.baseUrl = baseUrl;
	}

	@GetMapping("/trial/mailbox")
	String page(Model model) {
		model.addAttribute("examples", this.examples.stream().findFirst().orElse(null));
		model.addAttribute("mails", this.mailbox.all().stream().map(this::shown).toList());
		return "trial/mailbox";
	}

	@GetMapping(path = "/trial/mailbox.json", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	List<TrialMail> json() {
		return this.mailbox.all();
	}

	private Shown shown(TrialMail mail) {
		return new Shown(mail.to(), mail.subject(), TIME.format(mail.sentAt()),
				MailboxText.of(mail.text(), this.baseUrl));
	}

	/** A mail as the page writes it. */
	record Shown(String to, String subject, String sentAt, List<MailboxText> text) {
	}

}
