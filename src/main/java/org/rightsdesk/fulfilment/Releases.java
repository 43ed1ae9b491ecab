package org.rightsdesk.fulfilment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.FilesKept;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the person may download, and for how long. */
@Service
public class Releases {

	private final JdbcClient jdbc;

	private final Requests requests;

	private final RequestLog log;

	private final Organisations organisations;

	private final FilesKept filesKept;

	private final Documents documents;

	private final Clock clock;

	Releases(JdbcClient jdbc, Requests requests, RequestLog log, Organisations organisations, FilesKept filesKept,
			Documents documents, Clock clock) {
		this.jdbc = jdbc;
		this.requests = requests;
		this.log = log;
		this.organisations = organisations;
		this.filesKept = filesKept;
		this.documents = documents;
		this.clock = clock;
	}

	/**
	 * The releases of a request, also those whose time is over; not of a line that was
	 * withdrawn before its answer left.
	 */
	public List<Release> of(UUID requestId) {
		return this.jdbc.sql("""
				select r.* from released r join request_line l on l.id = r.line_id
				where r.request_id = ? and l.outcome is distinct from 'WITHDRAWN' order by r.released_at""")
			.param(requestId)
			.query((row, index) -> new Release(Rows.id(row, "id"), requestId, Rows.id(row, "party_id"),
					Rows.id(row, "line_id"), documents(Rows.id(row, "id")), Timestamps.from(row, "released_at"),
					Timestamps.from(row, "until")))
			.list();
	}

	/** Whether this file was released to the person and its time is not over. */
	public boolean downloadable(UUID requestId, UUID documentId) {
		Instant now = this.clock.instant();
		return kept(this.requests.get(requestId)) && of(requestId).stream()
			.anyMatch((release) -> release.isOpen(now) && release.documentIds().contains(documentId));
	}

	/**
	 * The last day on which the files can be had, in the organisation's zone; null while
	 * none is set.
	 */
	public LocalDate keptUntil(SubjectRequest request) {
		return this.filesKept.until(request);
	}

	/** Whether that day has not passed and the files are there. */
	public boolean kept(SubjectRequest request) {
		return !this.filesKept.over(request) && deletedAt(request.id()).isEmpty();
	}

	/** When files of the answer were deleted; empty while they are there. */
	public Optional<Instant> deletedAt(UUID requestId) {
		return of(requestId).stream()
			.flatMap((release) -> release.documentIds().stream())
			.flatMap((id) -> this.documents.find(id).stream())
			.map(StoredDocument::deletedAt)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder());
	}

	/**
	 * Opens the files of a request for another period, which ends with the last day on
	 * which they are kept; not those that went by post.
	 * @param by "requester", or a user name
	 * @throws IllegalStateException if the answer is not kept any more (G-5)
	 */
	@Transactional
	public void renew(UUID requestId, String by) {
		SubjectRequest request = this.requests.get(requestId);
		if (!kept(request)) {
			throw new IllegalStateException("The time for which the organisation keeps this case is over.");
		}
		int renewed = this.jdbc.sql("update released set until = ? where request_id = ? and until is not null")
			.params(Timestamps.of(until(request)), requestId)
			.update();
		if (renewed > 0) {
			this.log.append(requestId, by, "RELEASE_RENEWED", "");
		}
	}

	boolean exists(UUID lineId) {
		return this.jdbc.sql("select count(*) from released where line_id = ?")
			.param(lineId)
			.query(Integer.class)
			.single() > 0;
	}

	/** The only way a file becomes available to a person. */
	void open(CopyForPerson copy, Instant until) {
		UUID id = UUID.randomUUID();
		UUID requestId = copy.request().request().id();
		this.jdbc.sql(
				"insert into released (id, line_id, request_id, party_id, released_at, until) values (?, ?, ?, ?, ?, ?)")
			.params(id, copy.lineId(), requestId, copy.request().recipient().id(), Timestamps.of(this.clock.instant()),
					Timestamps.of(until))
			.update();
		copy.files()
			.forEach((file) -> this.jdbc.sql("insert into released_document values (?, ?)")
				.params(id, file.id())
				.update());
		this.log.append(requestId, "system", "FILES_RELEASED", String.valueOf(copy.files().size()));
	}

	/** The files of a line go to this party by post, and leave the page of any other. */
	void byPost(UUID lineId, Party party) {
		this.jdbc.sql("update released set party_id = ?, until = null where line_id = ?")
			.params(party.id(), lineId)
			.update();
	}

	/** End of the last day of a period that begins today. */
	Instant until(SubjectRequest request) {
		ZoneId zone = request.zone();
		Period period = Period.ofDays(this.organisations.get(request.organisation()).release().downloadDays());
		LocalDate wanted = LocalDate.ofInstant(this.clock.instant(), zone).plus(period);
		LocalDate last = keptUntil(request);
		LocalDate until = (last != null && last.isBefore(wanted)) ? last : wanted;
		return until.plusDays(1).atStartOfDay(zone).toInstant();
	}

	private List<UUID> documents(UUID releaseId) {
		return this.jdbc.sql("select document_id from released_document where released_id = ?")
			.param(releaseId)
			.query(UUID.class)
			.list();
	}

}
