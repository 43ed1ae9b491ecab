package org.rightsdesk.recipients;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.rightsdesk.organisation.Recipient;
import org.rightsdesk.request.Requests;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds recipients who have not answered, once a day in one mail for all that is open,
 * and gives a handler the task to call when two reminders brought nothing. It goes on
 * when the clock of the line has ended, which the milestones of deadlines do not.
 */
@Component
public class NoticeSweep {

	private static final Logger log = LoggerFactory.getLogger(NoticeSweep.class);

	private static final int REMINDERS = 2;

	private static final Duration UNHEARD = Duration.ofMinutes(5);

	private final NoticeTable table;

	private final NoticeQueries queries;

	private final ReminderDates dates;

	private final NoticeMail mail;

	private final ProductWork products;

	private final CallTable calls;

	private final NotifyRecipientProcess process;

	private final Requests requests;

	private final TransactionTemplate transaction;

	private final Clock clock;

	NoticeSweep(NoticeTable table, NoticeQueries queries, ReminderDates dates, NoticeMail mail, ProductWork products,
			CallTable calls, NotifyRecipientProcess process, Requests requests, TransactionTemplate transaction,
			Clock clock) {
		this.table = table;
		this.queries = queries;
		this.dates = dates;
		this.mail = mail;
		this.products = products;
		this.calls = calls;
		this.process = process;
		this.requests = requests;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${rightsdesk.recipients.every:PT5M}",
			initialDelayString = "${rightsdesk.milestones.first:PT30S}")
	public void sweep() {
		Instant now = this.clock.instant();
		Map<String, List<Notice>> due = this.queries.due(now)
			.stream()
			.collect(Collectors.groupingBy((notice) -> notice.organisation() + "/" + notice.recipientId(),
					LinkedHashMap::new, Collectors.toList()));
		due.values().forEach((notices) -> attempt(() -> remind(notices)));
		this.queries.unheard(now.minus(UNHEARD)).forEach((notice) -> attempt(() -> wake(notice)));
	}

	/** One recipient that fails keeps no other waiting. */
	private void attempt(Runnable work) {
		try {
			this.transaction.executeWithoutResult((status) -> work.run());
		}
		catch (RuntimeException ex) {
			log.warn("A recipient could not be reminded and is tried again: {}", ex.getClass().getSimpleName());
		}
	}

	private void remind(List<Notice> found) {
		List<Notice> notices = found.stream()
			.flatMap((notice) -> this.table.lock(notice.id()).stream())
			.filter(Notice::open)
			.filter((notice) -> !remindOwner(notice))
			.toList();
		notices.stream().filter((notice) -> notice.contacts() >= REMINDERS).forEach(this::call);
		List<Notice> reminded = notices.stream().filter((notice) -> notice.contacts() < REMINDERS).toList();
		if (!reminded.isEmpty() && this.mail.remind(reminded.get(0).organisation(), reminded.get(0).recipientId(),
				reminded.stream().map(this::reference).distinct().toList(),
				reminded.stream().anyMatch((notice) -> notice.contacts() > 0))) {
			reminded.forEach(this::reminded);
		}
	}

	/** Who acts in a product is reminded of each notice, since each is a task. */
	private boolean remindOwner(Notice notice) {
		boolean owned = this.products.ownerGroup(notice).isPresent();
		if (owned) {
			this.products.remind(notice, notice.contacts() >= REMINDERS);
		}
		return owned;
	}

	private void reminded(Notice notice) {
		this.table.contacted(notice.id(), notice.contacts() + 1, this.dates.next(notice.organisation()));
		if (notice.channel() == Recipient.Channel.WEBHOOK) {
			this.calls.insert(notice.id(), this.clock.instant());
		}
	}

	private void call(Notice notice) {
		this.table.contacted(notice.id(), notice.contacts() + 1, null);
		this.process.contactNeeded(reference(notice), notice);
	}

	private void wake(Notice notice) {
		this.process.answered(reference(notice), notice.id());
	}

	private String reference(Notice notice) {
		return this.requests.get(notice.requestId()).reference().value();
	}

}
