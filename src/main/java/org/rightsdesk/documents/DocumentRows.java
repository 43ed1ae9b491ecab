package org.rightsdesk.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is known about files: table {@code document}. Unfinished uploads are not shown.
 */
@Repository
class DocumentRows {

	private final JdbcClient jdbc;

	DocumentRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(UUID id, NewDocument document, UploadCheck.Accepted accepted, Instant at) {
		this.jdbc.sql("""
				insert into document (id, request_id, draft_id, origin, purpose, system_id, file_name, media_type,
					uploaded_at, uploaded_by)
				values (:id, :request, :draft, :origin, :purpose, :system, :name, :type, :at, :by)""")
			.param("id", id)
			.param("request", document.requestId())
			.param("draft", document.draftId())
			.param("origin", document.origin().name())
			.param("purpose", document.purpose().name())
			.param("system", document.systemId())
			.param("name", accepted.fileName())
			.param("type", accepted.mediaType())
			.param("at", Timestamps.of(at))
			.param("by", document.uploadedBy())
			.update();
	}

	/** Held until the transaction ends; a draft or case of another does not wait. */
	void lockOwner(UUID owner) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
			.param("documents " + owner)
			.query((row, number) -> owner)
			.single();
	}

	/**
	 * What a draft or case has, with the files that began to arrive after this moment.
	 */
	UploadCheck.Stored stored(UUID owner, Instant arrivingSince) {
		return this.jdbc
			.sql("""
					select count(*) as files, coalesce(sum(size_bytes), 0) as bytes from document
					where (request_id = :owner or draft_id = :owner) and deleted_at is null and (stored_at is not null or uploaded_at > :since)""")
			.param("owner", owner)
			.param("since", Timestamps.of(arrivingSince))
			.query((row, number) -> new UploadCheck.Stored(row.getInt("files"), row.getLong("bytes")))
			.single();
	}

	void complete(UUID id, long size, String sha256, Instant at) {
		this.jdbc.sql("update document set size_bytes = ?, sha256 = ?, stored_at = ? where id = ?")
			.params(size, sha256, Timestamps.of(at), id)
			.update();
	}

	List<StoredDocument> ofRequest(UUID requestId) {
		return select("request_id = ? and stored_at is not null", requestId);
	}

	List<StoredDocument> ofDraft(UUID draftId) {
		return select("draft_id = ? and stored_at is not null", draftId);
	}

	Optional<StoredDocument> find(UUID id) {
		return select("id = ? and stored_at is not null", id).stream().findFirst();
	}

	/** Unfinished uploads, and files of drafts that nobody sent. */
	List<UUID> abandoned(Instant before) {
		return this.jdbc
			.sql("select id from document where uploaded_at < ? and (stored_at is null or draft_id is not null)")
			.param(Timestamps.of(before))
			.query(UUID.class)
			.list();
	}

	void moveToRequest(UUID id, UUID requestId) {
		this.jdbc.sql("update document set request_id = ?, draft_id = null where id = ?")
			.params(requestId, id)
			.update();
	}

	/** Two people deciding at once: the second sees what the first decided. */
	void lock(UUID id) {
		this.jdbc.sql("select id from document where id = ? for update").param(id).query(UUID.class).optional();
	}

	void decide(UUID id, Disposition disposition, UUID original, String reason, String username, Instant at) {
		this.jdbc.sql("""
				update document set disposition = :disposition, redacted_copy_of = :original, reason = :reason,
					decided_by = :by, decided_at = :at
				where id = :id""")
			.param("disposition", disposition.name())
			.param("original", original)
			.param("reason", reason)
			.param("by", username)
			.param("at", Timestamps.of(at))
			.param("id", id)
			.update();
	}

	/** Closed cases that have content of this purpose. */
	List<UUID> closedCasesWith(Purpose purpose) {
		return this.jdbc.sql("""
				select distinct r.id from document d join request r on r.id = d.request_id
				where d.purpose = ? and d.deleted_at is null and r.closed_at is not null""")
			.param(purpose.name())
			.query(UUID.class)
			.list();
	}

	void emptied(UUID id, Instant at) {
		this.jdbc.sql("update document set deleted_at = ? where id = ?").params(Timestamps.of(at), id).update();
	}

	void delete(UUID id) {
		this.jdbc.sql("delete from document where id = ?").param(id).update();
	}

	void logAccess(StoredDocument document, Reader reader, Instant at) {
		this.jdbc.sql("""
				insert into document_access (document_id, request_id, reader_role, reader_name, opened_at)
				values (:document, :request, :role, :name, :at)""")
			.param("document", document.id())
			.param("request", document.requestId())
			.param("role", reader.role().name())
			.param("name", reader.name())
			.param("at", Timestamps.of(at))
			.update();
	}

	List<DocumentAccess> accesses(UUID id) {
		return this.jdbc.sql("select * from document_access where document_id = ? order by id")
			.param(id)
			.query((row, number) -> new DocumentAccess(id,
					new Reader(Reader.Role.valueOf(row.getString("reader_role")), row.getString("reader_name")),
					Timestamps.from(row, "opened_at")))
			.list();
	}

	private List<StoredDocument> select(String where, UUID id) {
		return this.jdbc.sql("select * from document where " + where + " order by uploaded_at, id")
			.param(id)
			.query(DocumentRows::map)
			.list();
	}

	private static StoredDocument map(ResultSet row, int number) throws SQLException {
		return new StoredDocument(row.getObject("id", UUID.class), row.getObject("request_id", UUID.class),
				row.getObject("draft_id", UUID.class), Origin.valueOf(row.getString("origin")),
				Purpose.valueOf(row.getString("purpose")), row.getString("system_id"), row.getString("file_name"),
				row.getString("media_type"), row.getLong("size_bytes"), row.getString("sha256"),
				Timestamps.from(row, "uploaded_at"), row.getString("uploaded_by"),
				Disposition.valueOf(row.getString("disposition")), row.getObject("redacted_copy_of", UUID.class),
				row.getString("reason"), row.getString("decided_by"), Timestamps.from(row, "decided_at"),
				Timestamps.from(row, "deleted_at"));
	}

}
