package org.rightsdesk.portal;

import java.util.UUID;

import org.rightsdesk.correspondence.Delivery;
import org.rightsdesk.request.Notes;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "This was me" and "This was not me": the first thing a link is good for. */
@Service
class AddressAnswer {

	private final Requests requests;

	private final Delivery delivery;

	private final Notes notes;

	private final PortalTexts texts;

	AddressAnswer(Requests requests, Delivery delivery, Notes notes, PortalTexts texts) {
		this.requests = requests;
		this.delivery = delivery;
		this.notes = notes;
		this.texts = texts;
	}

	@Transactional
	public void wasMe(UUID requestId) {
		this.requests.confirmAddress(requestId);
	}

	/** Somebody gave an address that is not theirs: nothing more goes there (G-6). */
	@Transactional
	public void wasNotMe(UUID requestId) {
		this.requests.denyAddress(requestId);
		if (!this.delivery.held(requestId)) {
			this.delivery.hold(requestId, "requester");
		}
		this.notes.add(requestId, "system", this.texts.text("note.not-me"), true, null);
	}

}
