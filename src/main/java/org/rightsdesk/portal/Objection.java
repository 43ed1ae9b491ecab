package org.rightsdesk.portal;

import java.util.UUID;

import org.rightsdesk.correspondence.Delivery;
import org.rightsdesk.correspondence.StaffNotices;
import org.rightsdesk.identity.Authorities;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Notes;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "This person does not act for me": the authority is in doubt, everything is held, and
 * the officers are told at once (I-5).
 */
@Service
class Objection {

	private final Authorities authorities;

	private final Delivery delivery;

	private final Notes notes;

	private final StaffNotices staff;

	private final Organisations organisations;

	private final PortalTexts texts;

	Objection(Authorities authorities, Delivery delivery, Notes notes, StaffNotices staff, Organisations organisations,
			PortalTexts texts) {
		this.authorities = authorities;
		this.delivery = delivery;
		this.notes = notes;
		this.staff = staff;
		this.organisations = organisations;
		this.texts = texts;
	}

	/** The caller has made sure that the visitor is the person themselves. */
	@Transactional
	public void raise(Visit visit) {
		SubjectRequest request = visit.request();
		UUID id = request.id();
		this.authorities.objected(id);
		if (!this.delivery.held(id)) {
			this.delivery.hold(id, visit.who());
		}
		this.notes.add(id, "system", this.texts.text("note.object"), true, null);
		this.staff.send(request.organisation(), this.organisations.get(request.organisation()).desk().officers(),
				this.texts.text("object.notice.subject", request.reference().value()),
				this.texts.text("object.notice.text", request.reference().value()));
	}

}
