package org.rightsdesk.marketing;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.LineRegistered;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.RequestLog;
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

	private final StoppedAddresses addresses;

	private final RequestLog log;

	private final StopMarketingProcess process;

	MarketingStop(Suppressions suppressions, Organisations organisations, StoppedAddresses addresses, RequestLog log,
			StopMarketingProcess process) {
		this.suppressions = suppressions;
		this.organisations = organisations;
		this.addresses = addresses;
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
		this.addresses.of(line)
			.forEach((channel, typed) -> typed.forEach((address) -> this.suppressions.stop(organisation, channel,
					address, StopSource.REQUEST, line.id())));
		this.log.append(request.id(), "system", "MARKETING_STOPPED", "");
		this.process.start(request, line);
	}

}
