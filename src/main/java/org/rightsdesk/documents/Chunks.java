package org.rightsdesk.documents;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Encrypted content and wrapped keys: one chunk a statement, never a whole file. */
@Repository
class Chunks {

	/**
	 * Small enough to hold two or three per transfer, large enough for few statements.
	 */
	static final int SIZE = 512 * 1024;

	private final JdbcClient jdbc;

	Chunks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insertKey(UUID document, byte[] wrapped) {
		this.jdbc.sql("insert into document_key (document_id, wrapped) values (?, ?)")
			.params(document, wrapped)
			.update();
	}

	void replaceKey(UUID document, byte[] wrapped) {
		this.jdbc.sql("update document_key set wrapped = ? where document_id = ?").params(wrapped, document).update();
	}

	Optional<byte[]> key(UUID document) {
		return this.jdbc.sql("select wrapped from document_key where document_id = ?")
			.param(document)
			.query(byte[].class)
			.optional();
	}

	boolean anyKey() {
		return this.jdbc.sql("select exists (select 1 from document_key)").query(Boolean.class).single();
	}

	/** The key wrapped last, to see whether the wrapping key fits. */
	Optional<WrappedKey> latestKey() {
		return this.jdbc.sql("""
				select d.id, coalesce(d.request_id, d.draft_id) as owner, k.wrapped from document_key k
				join document d on d.id = k.document_id order by d.uploaded_at desc limit 1""")
			.query((row, number) -> new WrappedKey(row.getObject("id", UUID.class), row.getObject("owner", UUID.class),
					row.getBytes("wrapped")))
			.optional();
	}

	void insert(UUID document, int number, byte[] content) {
		this.jdbc.sql("insert into document_chunk (document_id, number, content) values (?, ?, ?)")
			.params(document, number, content)
			.update();
	}

	Optional<byte[]> read(UUID document, int number) {
		return this.jdbc.sql("select content from document_chunk where document_id = ? and number = ?")
			.params(document, number)
			.query(byte[].class)
			.optional();
	}

	/** The key goes first: from that statement on the content is lost. */
	void destroy(UUID document) {
		this.jdbc.sql("delete from document_key where document_id = ?").param(document).update();
		this.jdbc.sql("delete from document_chunk where document_id = ?").param(document).update();
	}

	/** A key as it is stored, and what it is bound to. */
	record WrappedKey(UUID document, UUID owner, byte[] wrapped) {
	}

}
