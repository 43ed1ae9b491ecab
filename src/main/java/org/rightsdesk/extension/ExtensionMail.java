package org.rightsdesk.extension;

import java.util.Locale;
import java.util.UUID;

import org.rightsdesk.correspondence.StaffNotices;
import org.rightsdesk.organisation.Desk;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells staff how a proposal stands: reference and dates, nothing about the person. */
@Component
class ExtensionMail {

	private final StaffNotices notices;

	private final Requests requests;

	private final Organisations organisations;

	private final MessageSource texts;

	ExtensionMail(StaffNotices notices, Requests requests, Organisations organisations, MessageSource texts) {
		this.notices = notices;
		this.requests = requests;
		this.organisations = organisations;
		this.texts = texts;
	}

	/** A proposal waits for one of them. */
	void tellOfficers(SubjectRequest request) {
		this.notices.remind(request.organisation(), desk(request).officers(), text("waiting", reference(request)),
				true);
	}

	/**
	 * The one who proposed it is at the handlers' mailbox.
	 * @param what key of what happened
	 */
	void tellProposer(UUID lineId, String what) {
		SubjectRequest request = this.requests.get(this.requests.line(lineId).requestId());
		this.notices.send(request.organisation(), desk(request).handlers(), text(what + ".subject", reference(request)),
				text(what, reference(request)));
	}

	/** Somebody who can only be reached by post or telephone was promised news. */
	void askToTell(SubjectRequest request) {
		this.notices.remind(request.organisation(), desk(request).handlers(),
				text("progress.byHand", reference(request)), false);
	}

	private Desk desk(SubjectRequest request) {
		return this.organisations.get(request.organisation()).desk();
	}

	private static String reference(SubjectRequest request) {
		return request.reference().value();
	}

	String text(String key, Object... facts) {
		return this.texts.getMessage("extension." + key, facts, Locale.UK);
	}

}
