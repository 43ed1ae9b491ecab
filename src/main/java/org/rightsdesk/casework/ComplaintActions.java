package org.rightsdesk.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.rightsdesk.complaint.CaseComplaints;
import org.rightsdesk.complaint.Complaint.Words;
import org.rightsdesk.complaint.Complaints;
import org.rightsdesk.correspondence.Message;
import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.request.TrueDay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What staff do about a complaint, and how a request comes to one (law.md 9). */
@Configuration(proxyBeanMethods = false)
class ComplaintActions {

	/** The words of the request itself, where others are chosen by their message. */
	private static final String REQUEST = "request";

	@Bean
	CaseAction openComplaint(CaseComplaints complaints, Messages messages) {
		return Action.of("open-complaint", "complaints", (open, entry) -> {
			String chosen = entry.optional("complains");
			if (chosen.isEmpty()) {
				throw new EntryRefused("complains", "Choose what is also a complaint.");
			}
			SubjectRequest request = open.request();
			if (chosen.equals(REQUEST)) {
				return opened(complaints.open(open.id(), request.wanted(), request.channel(), request.receivedAt(),
						open.username()));
			}
			Message message = messages.of(open.id())
				.stream()
				.filter((one) -> one.author() == Message.Author.REQUESTER && one.id().equals(entry.id("complains")))
				.findFirst()
				.orElseThrow(CaseAccess::notFound);
			Channel channel = (message.channel() != null) ? message.channel() : Channel.FORM;
			return opened(complaints.open(open.id(), message.body(), channel, message.at(), open.username()));
		});
	}

	private static String opened(SubjectRequest complaint) {
		return "The complaint " + complaint.reference() + " is opened, with the day on which the words came.";
	}

	@Bean
	CaseAction linkComplaint(Complaints complaints) {
		return Action.inComplaint("link-complaint", "complaint", (open, entry) -> {
			String reference = entry.text("aboutReference", "the reference of the request");
			try {
				complaints.link(open.id(), reference, open.username());
			}
			catch (IllegalArgumentException ex) {
				throw new EntryRefused("aboutReference", ex.getMessage());
			}
			return "The complaint is linked to the request.";
		});
	}

	@Bean
	CaseAction writeFindings(Complaints complaints) {
		return Action.inComplaint("write-findings", "complaint-findings", (open, entry) -> {
			complaints.write(open.id(), new Words(entry.text("examined", "what you examined"),
					entry.text("findings", "what you found"), entry.optional("putRight"), entry.optional("willChange")),
					open.username());
			return "Your findings are kept. Read the letter, then complete the task.";
		}).onlyFor(OpenCase::officer);
	}

	@Bean
	CaseAction withdrawComplaint(Complaints complaints, Clock clock) {
		return Action.inComplaint("withdraw-complaint", "complaint-withdrawal", (open, entry) -> {
			if (!entry.ticked("sure")) {
				throw new EntryRefused("sure", "Tick the box to say that the person took the complaint back.");
			}
			LocalDate day = entry.optionalDate("withdrawnOn");
			Instant now = clock.instant();
			Instant at = (day != null) ? TrueDay.moment(day, open.request().zone(), now) : now;
			try {
				boolean done = complaints.withdraw(open.id(), at, open.username());
				return done ? "The complaint is taken back." : "The complaint was closed before. Nothing has changed.";
			}
			catch (IllegalArgumentException ex) {
				throw new EntryRefused("withdrawnOn", ex.getMessage());
			}
		});
	}

}
