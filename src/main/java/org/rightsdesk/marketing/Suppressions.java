package org.rightsdesk.marketing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is left in peace, and what may be sent all the same (M-3, M-4). */
@Service
public class Suppressions {

	private final SuppressionTable table;

	private final StoppedAddresses addresses;

	private final Requests requests;

	private final Organisations organisations;

	private final Clock clock;

	Suppressions(SuppressionTable table, StoppedAddresses addresses, Requests requests, Organisations organisations,
			Clock clock) {
		this.table = table;
		this.addresses = addresses;
		this.requests = requests;
		this.organisations = organisations;
		this.clock = clock;
	}

	/**
	 * Whether this message may go to this e-mail address.
	 * @param address as anybody types it
	 */
	public boolean allows(Organisation organisation, String address, MessageKind kind) {
		return allows(organisation, MailingChannel.EMAIL, address, kind);
	}

	/** The same for any way of sending. */
	public boolean allows(Organisation organisation, MailingChannel channel, String address, MessageKind kind) {
		String hash = Addresses.hash(Addresses.normal(channel, address));
		return this.table.counting(organisation.slug(), channel, hash).map((one) -> one.lets(kind)).orElse(true);
	}

	/**
	 * The list as far as it came with this line or held its addresses before; empty where
	 * no address is known, and for other rights.
	 */
	public List<Suppression> of(UUID lineId) {
		RequestLine line = this.requests.line(lineId);
		if (line.right() != Right.OBJECTION_MARKETING) {
			return List.of();
		}
		Organisation organisation = this.organisations.get(this.requests.get(line.requestId()).organisation());
		Stream<Suppression> before = this.addresses.of(line)
			.entrySet()
			.stream()
			.flatMap((typed) -> typed.getValue().stream().map((one) -> counting(organisation, typed.getKey(), one)))
			.flatMap(List::stream);
		return Stream.concat(this.table.ofLine(lineId).stream(), before).distinct().toList();
	}

	/**
	 * Puts an address on the list at once. Of one that is there, what the person chose
	 * before ends, since an objection wins (law.md 6.8); a tool brings the same addresses
	 * again and again, and ends nothing.
	 * @param lineId the line it comes with; null for none
	 * @return false where it was there, or is no address
	 */
	@Transactional
	public boolean stop(Organisation organisation, MailingChannel channel, String typed, StopSource source,
			UUID lineId) {
		String address = Addresses.normal(channel, typed);
		boolean added = !address.isEmpty() && this.table
			.insert(new Suppression(UUID.randomUUID(), organisation.slug(), channel, address, Addresses.hash(address),
					organisation.marketing().scope(), Wish.NOTHING, now(), source, lineId, null));
		if (!added && source != StopSource.TOOL) {
			wish(organisation, channel, address, Wish.NOTHING);
		}
		return added;
	}

	/** Says that what this line stopped was stopped by the link in a mail. */
	@Transactional
	public void byLink(UUID lineId) {
		this.table.clicked(lineId);
	}

	/** Whether an e-mail address is on the list, however little it stops. */
	public boolean isListed(Organisation organisation, String email) {
		return !counting(organisation, MailingChannel.EMAIL, email).isEmpty();
	}

	/**
	 * The person says how they want to hear instead; nothing where they stopped nothing.
	 */
	@Transactional
	public void wish(Organisation organisation, MailingChannel channel, String address, Wish wish) {
		counting(organisation, channel, address).forEach((one) -> this.table.wish(one.id(), wish, now()));
	}

	/** The person agreed anew to hear from the organisation. */
	@Transactional
	public void renewConsent(Organisation organisation, MailingChannel channel, String address) {
		counting(organisation, channel, address).forEach((one) -> this.table.remove(one.id(), now()));
	}

	/** What counts for an address: one row or none. */
	List<Suppression> counting(Organisation organisation, MailingChannel channel, String typed) {
		String hash = Addresses.hash(Addresses.normal(channel, typed));
		return this.table.counting(organisation.slug(), channel, hash).stream().toList();
	}

	/** As the database keeps it, so that a place in the list is found again. */
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
