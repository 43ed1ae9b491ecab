package org.rightsdesk.marketing;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Detail;
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
 * peace. It reaches the ways that the person chose, all where they chose none; an address
 * that they named counts instead of their own one of that kind.
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
		Map<Detail, String> said = this.requests.details(line.id());
		Set<MailingChannel> ways = ways(said.getOrDefault(Detail.MARKETING_CHANNELS, ""));
		Map<MailingChannel, List<String>> named = Addresses.in(said.getOrDefault(Detail.MARKETING_ADDRESS, ""));
		Map<MailingChannel, String> own = own(this.requests.dataSubject(request.id()));
		boolean otherWay = Collections.disjoint(ways, named.keySet());
		for (MailingChannel channel : MailingChannel.values()) {
			List<String> addresses = ways.contains(channel) ? List.of(own.get(channel)) : List.of();
			if (named.containsKey(channel) && (otherWay || ways.contains(channel))) {
				addresses = named.get(channel);
			}
			addresses.forEach((address) -> stop(organisation, channel, address, line));
		}
		this.log.append(request.id(), "system", "MARKETING_STOPPED", "");
		this.process.start(request, line);
	}

	/** Every way where none is chosen. */
	private static Set<MailingChannel> ways(String codes) {
		return codes.isEmpty() ? EnumSet.allOf(MailingChannel.class)
				: Arrays.stream(codes.split(",")).map(MailingChannel::valueOf).collect(Collectors.toSet());
	}

	private static Map<MailingChannel, String> own(Party person) {
		return Map.of(MailingChannel.EMAIL, person.email(), MailingChannel.PHONE, person.phone(), MailingChannel.TEXT,
				person.phone(), MailingChannel.POST, person.postalAddress());
	}

	private void stop(Organisation organisation, MailingChannel channel, String address, RequestLine line) {
		this.suppressions.stop(organisation, channel, address, StopSource.REQUEST, line.id());
	}

}
