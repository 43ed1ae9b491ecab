package org.rightsdesk.fulfilment;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rightsdesk.correspondence.StaffNotices;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Mail to the owner of systems, with a link straight to their task: reference, systems
 * and date, nothing about the person.
 */
@Component
class OwnerMail {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private final Searches searches;

	private final Organisations organisations;

	private final StaffNotices notices;

	private final MessageSource texts;

	private final String baseUrl;

	OwnerMail(Searches searches, Organisations organisations, StaffNotices notices, MessageSource texts,
			@Value("${rightsdesk.base-url}") String baseUrl) {
		this.searches = searches;
		this.organisations = organisations;
		this.notices = notices;
		this.texts = texts;
		this.baseUrl = baseUrl;
	}

	/** Asks for the search at once, in the transaction that makes the task. */
	void ask(OwnerSearch search, SubjectRequest request) {
		Organisation organisation = this.organisations.get(request.organisation());
		Object[] facts = facts(search, request, search.systems(), "\n");
		organisation.mailbox(search.ownerGroup())
			.ifPresent((to) -> this.notices.send(organisation.slug(), to, text("asked.subject", facts),
					text("asked.text", facts)));
	}

	/** A line in the day's mail that names the systems that are still open. */
	void remind(OwnerSearch search, SubjectRequest request) {
		Organisation organisation = this.organisations.get(request.organisation());
		List<UUID> recorded = this.searches.of(search.lineId()).stream().map(SearchRecord::systemTaskId).toList();
		List<SystemTask> open = search.systems().stream().filter((system) -> !recorded.contains(system.id())).toList();
		String line = text(open.isEmpty() ? "complete" : "open", facts(search, request, open, ", "));
		organisation.mailbox(search.ownerGroup())
			.ifPresent((to) -> this.notices.remind(organisation.slug(), to, line, false));
	}

	/** Asks for what has to be done, in the transaction that makes the task. */
	void askToAct(OwnerActions owner, SubjectRequest request) {
		Organisation organisation = this.organisations.get(request.organisation());
		Object[] facts = facts(owner, owner.systems(), request);
		organisation.mailbox(owner.ownerGroup())
			.ifPresent((to) -> this.notices.send(organisation.slug(), to, text("act.subject", facts),
					text("act.text", facts)));
	}

	/** A line in the day's mail about what is still to be done. */
	void remindToAct(OwnerActions owner, SubjectRequest request) {
		String line = text("act.open",
				facts(owner, owner.systems().stream().filter((one) -> one.result() == null).toList(), request));
		this.organisations.get(request.organisation())
			.mailbox(owner.ownerGroup())
			.ifPresent((to) -> this.notices.remind(request.organisation(), to, line, false));
	}

	private Object[] facts(OwnerActions owner, List<SystemAction> systems, SubjectRequest request) {
		String names = systems.stream().map(SystemAction::systemName).collect(Collectors.joining(", "));
		return new Object[] { request.reference().value(), DAY.format(owner.targetOn()), names,
				this.baseUrl + "/staff/actions/" + owner.id() };
	}

	private Object[] facts(OwnerSearch search, SubjectRequest request, List<SystemTask> systems, String between) {
		String names = systems.stream().map(SystemTask::systemName).collect(Collectors.joining(between));
		return new Object[] { request.reference().value(), DAY.format(search.targetOn()), names,
				this.baseUrl + "/staff/searches/" + search.id() };
	}

	private String text(String key, Object... facts) {
		return this.texts.getMessage("fulfilment.search." + key, facts, Locale.UK);
	}

}
