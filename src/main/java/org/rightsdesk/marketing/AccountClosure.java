package org.rightsdesk.marketing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemActions;
import org.rightsdesk.fulfilment.SystemOrder;
import org.rightsdesk.fulfilment.SystemResult;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.SpecialRule;
import org.rightsdesk.request.Detail;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * Closing an account where the notice joins that with the end of all mail (law.md 2.2):
 * the mail stops at once, the services when the period ends that is paid for.
 */
@Service
public class AccountClosure {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private final Requests requests;

	private final Organisations organisations;

	private final SystemActions actions;

	private final MessageSource texts;

	AccountClosure(Requests requests, Organisations organisations, SystemActions actions, MessageSource texts) {
		this.requests = requests;
		this.organisations = organisations;
		this.actions = actions;
		this.texts = texts;
	}

	/** Whether whoever stops the marketing with this line closes their account too. */
	public boolean asked(UUID lineId) {
		return "YES".equals(this.requests.details(lineId).get(Detail.CLOSE_ACCOUNT)) && rule(lineId).isPresent();
	}

	/**
	 * What the systems that hold accounts have to do; empty where nobody asked for it.
	 */
	List<SystemOrder> orders(UUID lineId) {
		return asked(lineId) ? systems(lineId).stream().map((id) -> new SystemOrder(id, order(lineId), 0)).toList()
				: List.of();
	}

	/** Where money or a delivery hangs on it, so nobody closes the account of another. */
	private String order(UUID lineId) {
		RequestLine line = this.requests.line(lineId);
		SubjectRequest request = this.requests.get(line.requestId());
		Party person = this.requests.dataSubject(request.id());
		return text("closure.order", person.name(), person.email().isBlank() ? person.phone() : person.email(),
				DATE.format(LocalDate.ofInstant(line.receivedAt(request), request.zone())));
	}

	/**
	 * What the person learns of it, each sentence once; empty where nobody asked for it.
	 */
	List<String> said(UUID lineId) {
		if (!asked(lineId)) {
			return List.of();
		}
		List<SystemAction> closed = this.actions.of(lineId)
			.stream()
			.filter((action) -> systems(lineId).contains(action.systemId()))
			.toList();
		boolean found = closed.stream().anyMatch((action) -> !nothing(action));
		return closed.stream().filter((action) -> !found || !nothing(action)).map(this::sentence).distinct().toList();
	}

	private static boolean nothing(SystemAction action) {
		return action.result() == SystemResult.NOTHING_FOUND;
	}

	private String sentence(SystemAction action) {
		if (action.result() == null) {
			return text("closure.FAILED");
		}
		return (action.keptUntil() != null) ? text("closure.UNTIL", DATE.format(action.keptUntil()))
				: text("closure." + action.result());
	}

	private List<String> systems(UUID lineId) {
		return rule(lineId).map(SpecialRule::systems).orElse(List.of());
	}

	private Optional<SpecialRule> rule(UUID lineId) {
		return this.organisations.get(this.requests.get(this.requests.line(lineId).requestId()).organisation())
			.special(SpecialRule.Code.ACCOUNT_CLOSURE);
	}

	private String text(String key, Object... facts) {
		return this.texts.getMessage("marketing." + key, facts, Locale.UK);
	}

}
