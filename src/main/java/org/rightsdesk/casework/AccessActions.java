package org.rightsdesk.casework;

import org.rightsdesk.correspondence.CodeSlips;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.fulfilment.Releases;
import org.rightsdesk.request.Notes;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SecondSecret;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Helps a person to their answer who lost the link or the code, or was late. */
@Configuration(proxyBeanMethods = false)
class AccessActions {

	private static final String SECTION = "access";

	@Bean
	CaseAction openAgain(Releases releases, Letters letters, Requests requests) {
		return Action.of("open-again", SECTION, (open, entry) -> {
			releases.renew(open.id(), open.username());
			letters.sendLink(open.id());
			return requests.requester(open.id()).email().isEmpty()
					? "The download is open again. There is no e-mail address, so no link was sent."
					: "The download is open again, and a fresh link is on its way by e-mail.";
		});
	}

	@Bean
	CaseAction newCode(SecondSecret secret, Notes notes) {
		return Action.of("new-code", SECTION, (open, entry) -> {
			String called = entry.text("heldNumber", "which number already held you called");
			notes.add(open.id(), open.username(), "New code for the download given by telephone. Called: " + called,
					false, null);
			return "Read this code to the person now; it is not shown again: "
					+ secret.newCode(open.id(), open.username());
		});
	}

	@Bean
	CaseAction slipPosted(CodeSlips slips) {
		return Action.of("slip-posted", SECTION, (open, entry) -> {
			slips.markPosted(open.id(), entry.id("slip"), entry.date("slipPostedOn"), open.username());
			return "The slip is marked as posted.";
		});
	}

}
