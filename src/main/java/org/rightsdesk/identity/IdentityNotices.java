package org.rightsdesk.identity;

import java.util.Locale;
import java.util.UUID;

import org.rightsdesk.correspondence.StaffNotices;
import org.rightsdesk.organisation.Desk;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells staff what somebody waits for; references only. */
@Component
class IdentityNotices {

	private final StaffNotices notices;

	private final Requests requests;

	private final Organisations organisations;

	private final MessageSource texts;

	IdentityNotices(StaffNotices notices, Requests requests, Organisations organisations, MessageSource texts) {
		this.notices = notices;
		this.requests = requests;
		this.organisations = organisations;
		this.texts = texts;
	}

	/** The person answered the questions on their page. */
	void answered(UUID requestId) {
		send(requestId, "answered");
	}

	/** The person waits for a call with their code. */
	void callWanted(UUID requestId) {
		send(requestId, "call");
	}

	/** Nobody has decided on evidence for some days. */
	void undecided(UUID requestId, int days, boolean officersToo) {
		SubjectRequest request = this.requests.get(requestId);
		Desk desk = desk(request);
		String line = text("undecided", request.reference().value(), days);
		this.notices.remind(request.organisation(), desk.handlers(), line, officersToo);
		if (officersToo) {
			this.notices.remind(request.organisation(), desk.officers(), line, true);
		}
	}

	private void send(UUID requestId, String key) {
		SubjectRequest request = this.requests.get(requestId);
		String reference = request.reference().value();
		this.notices.send(request.organisation(), desk(request).handlers(), text(key + ".subject", reference),
				text(key, reference));
	}

	private Desk desk(SubjectRequest request) {
		return this.organisations.get(request.organisation()).desk();
	}

	private String text(String key, Object... facts) {
		return this.texts.getMessage("identity." + key, facts, Locale.UK);
	}

}
