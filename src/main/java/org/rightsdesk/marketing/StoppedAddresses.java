package org.rightsdesk.marketing;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.rightsdesk.request.Detail;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Component;

/**
 * Where somebody wants no marketing: by the ways that they chose, all where they chose
 * none; an address that they named counts instead of their own one of that kind.
 */
@Component
class StoppedAddresses {

	private final Requests requests;

	StoppedAddresses(Requests requests) {
		this.requests = requests;
	}

	/** As typed; some may be blank. */
	Map<MailingChannel, List<String>> of(RequestLine line) {
		Map<Detail, String> said = this.requests.details(line.id());
		Set<MailingChannel> ways = ways(said.getOrDefault(Detail.MARKETING_CHANNELS, ""));
		Map<MailingChannel, List<String>> named = Addresses.in(said.getOrDefault(Detail.MARKETING_ADDRESS, ""));
		Map<MailingChannel, String> own = own(this.requests.dataSubject(line.requestId()));
		boolean otherWay = Collections.disjoint(ways, named.keySet());
		Map<MailingChannel, List<String>> addresses = new EnumMap<>(MailingChannel.class);
		for (MailingChannel channel : MailingChannel.values()) {
			if (named.containsKey(channel) && (otherWay || ways.contains(channel))) {
				addresses.put(channel, named.get(channel));
			}
			else if (ways.contains(channel)) {
				addresses.put(channel, List.of(own.get(channel)));
			}
		}
		return addresses;
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

}
