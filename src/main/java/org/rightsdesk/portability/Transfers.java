package org.rightsdesk.portability;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.Portability;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Secrets;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way straight to another controller (Art. 20(2)): only to one on the organisation's
 * list, and only when the person confirmed it.
 */
@Service
public class Transfers {

	private static final int TRIES = 5;

	/** No letter that is taken for another. */
	private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

	private static final SecureRandom RANDOM = new SecureRandom();

	private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder();

	private final TransferTable table;

	private final Decisions decisions;

	private final Requests requests;

	private final Organisations organisations;

	private final RequestLog log;

	private final Clock clock;

	Transfers(TransferTable table, Decisions decisions, Requests requests, Organisations organisations, RequestLog log,
			Clock clock) {
		this.table = table;
		this.decisions = decisions;
		this.requests = requests;
		this.organisations = organisations;
		this.log = log;
		this.clock = clock;
	}

	public Optional<Transfer> of(UUID lineId) {
		return this.table.of(lineId);
	}

	/**
	 * Records that the person confirmed to whom the data go.
	 * @param how what they said, and by what way
	 * @param on the day, in the organisation's zone
	 * @throws IllegalArgumentException with a plain sentence, if the other controller is
	 * not on the organisation's list, or the day cannot be
	 */
	@Transactional
	public void confirm(UUID lineId, String targetId, String how, LocalDate on, String by) {
		this.decisions.requireUndecided(lineId);
		SubjectRequest request = request(lineId);
		Portability.Target target = target(request, targetId);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), request.zone());
		if (on.isAfter(today) || on.isBefore(request.receivedOn())) {
			throw new IllegalArgumentException(
					"Day of the confirmation: it has to be between the receipt of the request and today.");
		}
		this.table.confirm(lineId, target, how, on, by, this.clock.instant());
		this.log.append(request.id(), by, "TRANSFER_CONFIRMED", target.id());
	}

	/**
	 * @throws IllegalArgumentException with a plain sentence, if it is not on the list
	 */
	Portability.Target target(SubjectRequest request, String targetId) {
		return this.organisations.get(request.organisation())
			.portability()
			.target(targetId)
			.orElseThrow(() -> new IllegalArgumentException(
					"Data are passed only to those that are named in the organisation's file."));
	}

	/** The person wants the data themselves after all. */
	@Transactional
	public void giveUp(UUID lineId, String by) {
		this.decisions.requireUndecided(lineId);
		this.table.delete(lineId);
		this.log.append(request(lineId).id(), by, "TRANSFER_GIVEN_UP", "");
	}

	/**
	 * Makes the second secret of the link anew; staff tell it by telephone, never in the
	 * mail with the link.
	 * @return shown once
	 */
	@Transactional
	public String newCode(UUID lineId, String by) {
		StringBuilder code = new StringBuilder();
		for (int i = 0; i < 12; i++) {
			code.append((i > 0 && i % 4 == 0) ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
		}
		this.table.secret(lineId, this.encoder.encode(plain(code.toString())));
		this.log.append(request(lineId).id(), by, "TRANSFER_CODE_MADE", "");
		return code.toString();
	}

	/** What happened, for the person and for the record. */
	@Transactional
	public void write(UUID lineId, String words, String by) {
		this.table.words(lineId, words);
		this.log.append(request(lineId).id(), by, "TRANSFER_WORDS", "");
	}

	/** Whether this link is open; says nothing of whose data it is. */
	public boolean opens(String token) {
		return this.table.opens(Secrets.hash(token), this.clock.instant()).isPresent();
	}

	/**
	 * The line whose files the other controller may fetch; empty for a wrong code, a link
	 * that is not open, and after too many tries.
	 */
	@Transactional
	public Optional<UUID> fetch(String token, String code) {
		Instant now = this.clock.instant();
		Optional<UUID> line = this.table.opens(Secrets.hash(token), now)
			.filter((id) -> this.table.attempt(id, TRIES)
				.filter((hash) -> this.encoder.matches(plain(code), hash))
				.isPresent());
		line.ifPresent((id) -> {
			this.table.fetched(id, now);
			this.log.append(request(id).id(), "other-controller", "TRANSFER_FETCHED", "");
		});
		return line;
	}

	private static String plain(String code) {
		return code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
	}

	private SubjectRequest request(UUID lineId) {
		return this.requests.get(this.requests.line(lineId).requestId());
	}

}
