package org.rightsdesk.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.LineRegistered;
import org.rightsdesk.request.Lines;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rights that a case did not begin with: one that was asked for later is a new line,
 * received that day, and a message in free words is sorted into lines (G-8).
 */
@Service
public class FurtherRights {

	private final Requests requests;

	private final Lines lines;

	private final Deadlines deadlines;

	private final Organisations organisations;

	private final RunningRequestProcess process;

	private final ObjectProvider<LineRegistered> listeners;

	private final Acknowledgements acknowledgements;

	private final MessageSource texts;

	private final Clock clock;

	FurtherRights(Requests requests, Lines lines, Deadlines deadlines, Organisations organisations,
			RunningRequestProcess process, ObjectProvider<LineRegistered> listeners, Acknowledgements acknowledgements,
			MessageSource texts, Clock clock) {
		this.requests = requests;
		this.lines = lines;
		this.deadlines = deadlines;
		this.organisations = organisations;
		this.process = process;
		this.listeners = listeners;
		this.acknowledgements = acknowledgements;
		this.texts = texts;
		this.clock = clock;
	}

	/** The rights that could be added to this case now; none to one that has ended. */
	public Set<Right> addable(UUID requestId) {
		if (!isOpen(requestId)) {
			return Set.of();
		}
		SubjectRequest request = this.requests.get(requestId);
		Set<Right> rights = EnumSet.allOf(Right.class);
		this.requests.lines(requestId)
			.stream()
			.filter((line) -> line.closedAt() == null && line.sorted())
			.forEach((line) -> rights.remove(line.right()));
		Organisation organisation = this.organisations.get(request.organisation());
		organisation.rights()
			.stream()
			.filter((one) -> one.excluded())
			.forEach((one) -> rights.remove(Right.valueOf(one.code())));
		return rights;
	}

	/**
	 * Adds a right that was asked for after the case began, and acknowledges it.
	 * @param receivedOn the day on which it was asked for, from which its own time runs
	 * @throws IllegalStateException with a plain sentence, if it cannot be added
	 * @throws IllegalArgumentException with another, if that day cannot be
	 */
	@Transactional
	public void add(UUID requestId, Right right, LocalDate receivedOn, String by) {
		SubjectRequest request = requireOpen(requestId);
		refuseIf(!addable(requestId).contains(right), "there");
		Instant now = this.clock.instant();
		LocalDate today = LocalDate.ofInstant(now, request.zone());
		if (receivedOn.isAfter(today) || receivedOn.isBefore(request.receivedOn())) {
			throw new IllegalArgumentException(sentence("day"));
		}
		Instant at = receivedOn.equals(today) ? now : receivedOn.atTime(12, 0).atZone(request.zone()).toInstant();
		work(request, List.of(this.lines.add(requestId, right, at, by)));
		this.acknowledgements.send(requestId);
	}

	/**
	 * Says which rights a message in free words exercises; all of them count from its
	 * receipt, and one letter names them with their dates (L-1).
	 * @throws IllegalStateException with a plain sentence, if there is nothing to sort
	 * @throws IllegalArgumentException with another, if no right is named
	 */
	@Transactional
	public void sort(UUID requestId, Set<Right> rights, String by) {
		SubjectRequest request = requireOpen(requestId);
		RequestLine message = unsorted(requestId);
		refuseIf(message == null, "sorted");
		if (rights.isEmpty()) {
			throw new IllegalArgumentException(sentence("none"));
		}
		refuseIf(!addable(requestId).containsAll(rights), "there");
		List<Right> all = List.copyOf(EnumSet.copyOf(rights));
		this.lines.sort(message, all.get(0), by);
		this.deadlines.refresh(message.id());
		tell(request, this.requests.line(message.id()));
		work(request, all.stream().skip(1).map((right) -> this.lines.add(requestId, right, null, by)).toList());
		this.acknowledgements.send(requestId);
	}

	/** Whether a message waits to be sorted; in a case that has ended none does. */
	public boolean toSort(UUID requestId) {
		return isOpen(requestId) && unsorted(requestId) != null;
	}

	private RequestLine unsorted(UUID requestId) {
		return this.requests.lines(requestId).stream().filter((line) -> !line.sorted()).findFirst().orElse(null);
	}

	private void work(SubjectRequest request, List<RequestLine> added) {
		for (RequestLine line : added) {
			this.deadlines.open(line.id());
			tell(request, line);
		}
		this.process.further(request, this.requests.lines(request.id()), added.stream().anyMatch(Lifecycle::isSpines));
	}

	private void tell(SubjectRequest request, RequestLine line) {
		this.listeners.forEach((listener) -> listener.registered(request, line));
	}

	private SubjectRequest requireOpen(UUID requestId) {
		SubjectRequest request = this.requests.get(requestId);
		refuseIf(!isOpen(requestId), "closed");
		return request;
	}

	private boolean isOpen(UUID requestId) {
		return this.requests.lines(requestId).stream().anyMatch((line) -> line.closedAt() == null);
	}

	private void refuseIf(boolean refused, String key) {
		if (refused) {
			throw new IllegalStateException(sentence(key));
		}
	}

	private String sentence(String key) {
		return this.texts.getMessage("lifecycle.further.refused." + key, null, Locale.UK);
	}

}
