package org.rightsdesk.casework;

import java.time.LocalDate;
import java.time.Instant;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.casework.Replies.Fields;
import org.rightsdesk.casework.Replies.Reply;
import org.rightsdesk.correspondence.Delivery;
import org.rightsdesk.correspondence.DeliveryTasks;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.documents.Purpose;
import org.rightsdesk.lifecycle.Lifecycle;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.PartyRole;
import org.rightsdesk.request.ReceiptDay;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.TrueDay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What goes to the person and comes from them, and stopping it. */
@Configuration(proxyBeanMethods = false)
class ContactActions {

	@Bean
	CaseAction writeMessage(Messages messages, Requests requests, PersonContact contact) {
		return Action.inAnyCase("write-message", "messages", (open, entry) -> {
			Party to = (with(entry) == PartyRole.DATA_SUBJECT) ? contact.withPage(open) : requests.requester(open.id());
			messages.fromStaff(to, entry.text("message", "the message"), List.of(), open.username());
			return "The message is on the person's page.";
		});
	}

	@Bean
	CaseAction enterMessage(Messages messages, Replies replies, PersonContact contact) {
		return Action.inAnyCase("enter-message", "messages", (open, entry) -> {
			Party from = contact.from(open, with(entry));
			Reply reply = replies.read(open, entry, new Fields("came", "cameBy", "arrivedOn"), Purpose.MESSAGE);
			messages.from(from, reply.words(), reply.files(), reply.arrival());
			return "What came from the person is in the case file.";
		});
	}

	/** Null where nobody asks for another person, so that there is no choice. */
	private static PartyRole with(Entry entry) {
		return entry.optionalChoice("with", PartyRole.class, "with whom");
	}

	/** A letter that waits to be posted has a task, which is done with it. */
	@Bean
	CaseAction markPosted(DeliveryTasks tasks, Letters letters) {
		return Action.inAnyCase("mark-posted", "letters", (open, entry) -> {
			UUID letter = letters.find(entry.id("letter"))
				.filter((found) -> found.requestId().equals(open.id()))
				.orElseThrow(CaseAccess::notFound)
				.id();
			tasks.posted(open.request(), letter, entry.date("postedOn-" + letter), open.staff());
			return "The letter is marked as posted.";
		});
	}

	@Bean
	CaseAction hold(Delivery delivery) {
		return Action.inAnyCase("hold", "people", (open, entry) -> {
			delivery.hold(open.id(), open.username());
			return "All mail and links of this case are held.";
		});
	}

	@Bean
	CaseAction release(Delivery delivery) {
		return Action.inAnyCase("release", "people", (open, entry) -> {
			delivery.release(open.id(), open.username());
			return "Mail and links of this case go out again.";
		});
	}

	@Bean
	CaseAction withdraw(Lifecycle lifecycle, ReceiptDay receipts, Clock clock) {
		return Action.of("withdraw", "people", (open, entry) -> {
			if (!entry.ticked("sure")) {
				throw new EntryRefused("sure", "Tick the box to say that the person withdrew the request.");
			}
			if (!lifecycle.withdraw(open.id(), said(open, entry, receipts.of(open.request()), clock.instant()),
					open.username())) {
				throw new EntryRefused("sure", "Nothing is open that could be withdrawn. Marketing is stopped "
						+ "already: who wants it again gives a new consent.");
			}
			return "The request is withdrawn.";
		});
	}

	/** Of an earlier day only the date is known; where none is entered it was today. */
	private static Instant said(OpenCase open, Entry entry, LocalDate received, Instant now) {
		LocalDate today = now.atZone(open.request().zone()).toLocalDate();
		LocalDate day = entry.optionalDate("withdrawnOn");
		if (day == null) {
			return now;
		}
		if (day.isAfter(today) || day.isBefore(received)) {
			throw new EntryRefused("withdrawnOn",
					"Enter the day on which the person withdrew, between the receipt of the request and today.");
		}
		return (day.equals(received) && !day.equals(today)) ? endOf(day, open)
				: TrueDay.moment(day, open.request().zone(), now);
	}

	/** A request that came in the evening was not withdrawn at noon. */
	private static Instant endOf(LocalDate day, OpenCase open) {
		return day.plusDays(1).atStartOfDay(open.request().zone()).toInstant().minusSeconds(1);
	}

}
