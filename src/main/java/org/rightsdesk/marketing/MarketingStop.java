package org.rightsdesk.marketing;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.LineRegistered;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops marketing in the transaction in which the objection is registered, before
 * anything else and whoever asks (M-1): nobody has to show who they are to be left in
 * peace.
 */
@Component
class MarketingStop implements LineRegistered {

	private final Suppressions suppressions;

	private final Organisations organisations;

	private final Requests requests;

	private final RequestLog log;

	private final StopMarketingProcess process;

	MarketingStop(Suppressions suppressions, Organisations organisations, Requests requests, RequestLog log,
			StopMarketingProcess process) {
		this.suppressions = suppressions;
		this.organisations = organisations;
		this.requests = requests;
		this.log = log;
		this.process = process;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void registered(SubjectRequest request, RequestLine line) {
		if (line.right() == Right.OBJECTION_MARKETING) {
			stop(request, line);
		}
	}

	private void stop(SubjectRequest request, RequestLine line) {
		Organisation organisation = this.organisations.get(request.organisation());
		Party person = this.requests.dataSubject(request.id());
		stop(organisation, MailingChannel.EMAIL, person.email(), line);
		stop(organisation, MailingChannel.PHONE, person.phone(), line);
		stop(organisation, MailingChannel.POST, person.postalAddress(), line);
		this.log.append(request.id(), "system", "MARKETING_STOPPED", "");
		this.process.start(request, line);
	}

	private void stop(Organisation organisation, MailingChannel channel, String address, RequestLine line) {
		this.suppressions.stop(organisation, channel, address, StopSource.REQUEST, line.id());
	}

}
