package org.rightsdesk.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.UUID;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@RightsdeskTest
class DocumentsTest {

	private static final String CANARY = "canary-Zephyrine-Quillfeather-1871";

	private final UUID request = UUID.randomUUID();

	@Autowired
	Documents documents;

	@Autowired
	Chunks chunks;

	@Autowired
	AbandonedUploads abandoned;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Test
	void whatComesOutIsWhatWentIn() throws Exception {
		for (int size : new int[] { 100, 64 * 1024, 64 * 1024 + 1, Chunks.SIZE, 3 * Chunks.SIZE + 17 }) {
			byte[] content = pdf(size);
			UUID id = collect(content);
			assertThat(read(id)).isEqualTo(content);
			StoredDocument stored = this.documents.find(id).orElseThrow();
			assertThat(stored.size()).isEqualTo(content.length);
			assertThat(stored.sha256())
				.isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
			assertThat(stored.mediaType()).isEqualTo("application/pdf");
			assertThat(stored.disposition()).isEqualTo(Disposition.UNDECIDED);
		}
	}

	@Test
	void contentIsNowhereInClearS9() {
		UUID id = collect(PdfFiles.raw("/Canary(" + CANARY.repeat(1000) + ")"));
		byte[] canary = CANARY.getBytes(StandardCharsets.US_ASCII);
		assertThat(this.jdbc.sql("select count(*) from document_chunk where document_id = ?")
			.param(id)
			.query(Integer.class)
			.single()).isPositive();
		assertThat(this.jdbc.sql("select count(*) from document_chunk where position(? in content) > 0")
			.param(canary)
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.jdbc.sql("select count(*) from document d where d::text like ?")
			.param("%" + CANARY + "%")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void everyBitFlipIsDetectedS9() {
		UUID id = collect(pdf(700_000));
		Random random = new Random(7);
		for (int i = 0; i < 60; i++) {
			int chunk = random.nextInt(2);
			int bit = random.nextInt(chunk == 0 ? Chunks.SIZE * 8 : 170_000 * 8);
			flip(id, chunk, bit);
			assertThatThrownBy(() -> read(id)).as("bit " + bit + " of chunk " + chunk).isInstanceOf(IOException.class);
			flip(id, chunk, bit);
		}
		assertThat(catchThrowable(id)).isNull();
	}

	@Test
	void cutOrReorderedContentIsDetectedS9() {
		UUID id = collect(pdf(3 * Chunks.SIZE));
		this.jdbc.sql("update document_chunk set number = number + 10 where document_id = ? and number = 1")
			.param(id)
			.update();
		assertThatThrownBy(() -> read(id)).isInstanceOf(IOException.class);
		this.jdbc.sql("update document_chunk set number = 1 where document_id = ? and number = 2").param(id).update();
		assertThatThrownBy(() -> read(id)).isInstanceOf(IOException.class);
	}

	@Test
	void chunkOfAnotherDocumentIsDetectedS9() {
		UUID one = collect(pdf(1000));
		UUID other = collect(pdf(1000));
		this.jdbc.sql("""
				update document_chunk set content = (select content from document_chunk where document_id = ?)
				where document_id = ?""").params(other, one).update();
		assertThatThrownBy(() -> read(one)).isInstanceOf(IOException.class);
	}

	@Test
	void documentAndKeyOfAnotherDocumentOpenNothingS9() {
		UUID one = collect(pdf(1000));
		UUID other = collect(pdf(1000));
		for (String table : List.of("document_chunk set content", "document_key set wrapped")) {
			String column = table.substring(table.lastIndexOf(' ') + 1);
			String name = table.substring(0, table.indexOf(' '));
			this.jdbc
				.sql("update " + table + " = (select " + column + " from " + name
						+ " where document_id = ?) where document_id = ?")
				.params(other, one)
				.update();
		}
		assertThatThrownBy(() -> read(one)).isInstanceOf(IllegalStateException.class);
	}

	@Test
	void rowMovedToAnotherCaseOpensNothingS9() {
		UUID id = collect(pdf(1000));
		this.jdbc.sql("update document set request_id = ? where id = ?").params(UUID.randomUUID(), id).update();
		assertThatThrownBy(() -> read(id)).isInstanceOf(IllegalStateException.class);
	}

	@Test
	void largeFilePassesInBoundedMemory() throws Exception {
		long size = 200L * 1024 * 1024;
		UUID id = this.documents.store(NewDocument.collected(this.request, "crm", "large.pdf", null, "owner"),
				new Endless(Samples.pdf(), size));
		assertThat(this.jdbc.sql("select max(length(content)) from document_chunk where document_id = ?")
			.param(id)
			.query(Integer.class)
			.single()).isEqualTo(Chunks.SIZE);
		long read = 0;
		byte[] buffer = new byte[32 * 1024];
		try (InputStream in = this.documents.open(id, Reader.staff("clerk"))) {
			for (int part = in.read(buffer); part >= 0; part = in.read(buffer)) {
				read += part;
				assertThat(part).isLessThanOrEqualTo(buffer.length);
			}
		}
		assertThat(read).isEqualTo(size);
		this.documents.remove(id);
	}

	@Test
	void refusedFileLeavesNothing() {
		UUID draft = UUID.randomUUID();
		assertThatThrownBy(() -> this.documents.store(NewDocument.inDraft(draft, Purpose.ENCLOSURE, "big.pdf", null),
				new Endless(Samples.pdf(), 10_485_761)))
			.isInstanceOf(UploadRefused.class)
			.hasMessageStartingWith("“big.pdf” is larger than 10 MB.");
		assertThat(this.documents.ofDraft(draft)).isEmpty();
		assertThat(count("document where draft_id = '" + draft + "'")).isZero();
		assertThat(count("document_chunk c where not exists (select 1 from document d where d.id = c.document_id)"))
			.isZero();
	}

	@Test
	void tenMegabytesAreTaken() {
		UUID draft = UUID.randomUUID();
		this.documents.store(NewDocument.inDraft(draft, Purpose.ENCLOSURE, "ten.pdf", null),
				new Endless(Samples.pdf(), 10_485_760));
		assertThat(this.documents.ofDraft(draft)).singleElement()
			.extracting(StoredDocument::size)
			.isEqualTo(10_485_760L);
	}

	@Test
	void brokenUploadLeavesNothing() {
		InputStream broken = new SequenceInputStream(new ByteArrayInputStream(pdf(100_000)), new InputStream() {
			@Override
			public int read() throws IOException {
				throw new IOException("connection reset");
			}
		});
		assertThatThrownBy(
				() -> this.documents.store(NewDocument.collected(this.request, "crm", "a.pdf", null, "owner"), broken))
			.isInstanceOf(UncheckedIOException.class);
		assertThat(this.documents.of(this.request)).isEmpty();
		assertThat(count("document where request_id = '" + this.request + "'")).isZero();
	}

	@Test
	void draftsFilesFollowTheRequest() throws Exception {
		UUID draft = UUID.randomUUID();
		UUID first = this.documents.store(NewDocument.inDraft(draft, Purpose.ENCLOSURE, "one.pdf", null),
				new ByteArrayInputStream(pdf(100)));
		UUID second = this.documents.store(NewDocument.inDraft(draft, Purpose.ENCLOSURE, "two.pdf", null),
				new ByteArrayInputStream(pdf(200)));
		assertThat(this.documents.adopt(draft, this.request)).containsExactly(first, second);
		assertThat(this.documents.ofDraft(draft)).isEmpty();
		assertThat(this.documents.of(this.request)).extracting(StoredDocument::fileName)
			.containsExactly("one.pdf", "two.pdf");
		assertThat(read(second)).isEqualTo(pdf(200));
		assertThat(this.documents.totalSize(this.request)).isEqualTo(300);
	}

	@Test
	void keyIsDestroyedWithTheDocumentS10() {
		UUID id = collect(pdf(1000));
		this.documents.remove(id);
		assertThat(count("document_key where document_id = '" + id + "'")).isZero();
		assertThat(count("document_chunk where document_id = '" + id + "'")).isZero();
		assertThat(this.documents.find(id)).isEmpty();
		assertThatThrownBy(() -> this.documents.open(id, Reader.staff("clerk")))
			.isInstanceOf(NoSuchElementException.class);
		this.documents.remove(id);
	}

	@Test
	void withoutItsKeyADocumentIsGone() {
		UUID id = collect(pdf(1000));
		this.jdbc.sql("delete from document_key where document_id = ?").param(id).update();
		assertThatThrownBy(() -> read(id)).isInstanceOf(NoSuchElementException.class);
	}

	@Test
	void startIsRefusedWithoutTheKeyOrWithAnother(@TempDir Path home) {
		collect(pdf(100));
		MockEnvironment environment = new MockEnvironment();
		Path file = home.resolve("keys.json");
		assertThatThrownBy(() -> new WrappingKey(file, true, this.chunks, environment))
			.hasMessageContaining("is gone, but the database holds documents");
		new KeyFile(file).create();
		assertThatThrownBy(() -> new WrappingKey(file, true, this.chunks, environment))
			.hasMessageContaining("does not open the documents in the database");
	}

	@Test
	void evidenceOfIdentityCanBeDeletedAloneG3() {
		this.documents.store(
				NewDocument.byStaff(this.request, Purpose.IDENTITY_EVIDENCE, "passport.pdf", null, "clerk"),
				new ByteArrayInputStream(pdf(100)));
		UUID kept = collect(pdf(100));
		assertThat(this.documents.removeAll(this.request, Purpose.IDENTITY_EVIDENCE)).isEqualTo(1);
		assertThat(this.documents.of(this.request)).extracting(StoredDocument::id).containsExactly(kept);
	}

	@Test
	void everyOpeningIsWrittenDownAndOutlivesTheFile() throws Exception {
		UUID id = collect(pdf(100));
		this.documents.open(id, Reader.staff("clerk")).close();
		this.documents.open(id, Reader.requester()).close();
		this.documents.remove(id);
		assertThat(this.documents.accesses(id)).extracting(DocumentAccess::reader)
			.containsExactly(Reader.staff("clerk"), Reader.requester());
	}

	@Test
	void forgottenDraftsAndUnfinishedUploadsAreSweptAway() {
		UUID draft = UUID.randomUUID();
		this.documents.store(NewDocument.inDraft(draft, Purpose.ENCLOSURE, "one.pdf", null),
				new ByteArrayInputStream(pdf(100)));
		UUID kept = collect(pdf(100));
		this.abandoned.sweep();
		assertThat(this.documents.ofDraft(draft)).hasSize(1);
		this.clock.advance(Duration.ofHours(49));
		this.abandoned.sweep();
		this.clock.reset();
		assertThat(this.documents.ofDraft(draft)).isEmpty();
		assertThat(this.documents.find(kept)).isPresent();
	}

	@Test
	void nothingIsReleasedByDefault() {
		UUID released = collect(pdf(100));
		UUID leftOut = collect(pdf(100));
		collect(pdf(100));
		assertThat(this.documents.releasedFor(this.request)).isEmpty();
		this.documents.decide(released, Disposition.RELEASED, null, "clerk");
		this.documents.decide(leftOut, Disposition.LEFT_OUT, "About another person", "clerk");
		assertThat(this.documents.releasedFor(this.request)).extracting(StoredDocument::id).containsExactly(released);
		this.documents.decide(released, Disposition.UNDECIDED, null, "clerk");
		assertThat(this.documents.releasedFor(this.request)).isEmpty();
	}

	@Test
	void redactedCopyGoesInPlaceOfItsOriginal() {
		UUID original = collect(pdf(100));
		UUID copy = collect(pdf(90));
		this.documents.decideRedactedCopy(copy, original, "Names of others blacked out", "clerk");
		assertThat(this.documents.releasedFor(this.request)).singleElement().satisfies((document) -> {
			assertThat(document.id()).isEqualTo(copy);
			assertThat(document.redactedCopyOf()).isEqualTo(original);
		});
		assertThat(this.documents.find(original).orElseThrow().disposition()).isEqualTo(Disposition.LEFT_OUT);
		assertThatThrownBy(() -> this.documents.decide(original, Disposition.RELEASED, null, "clerk"))
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessageStartingWith("A redacted copy of this file");
		this.documents.decide(copy, Disposition.LEFT_OUT, "Not about the person", "clerk");
		this.documents.decide(original, Disposition.RELEASED, null, "clerk");
		assertThat(this.documents.releasedFor(this.request)).extracting(StoredDocument::id).containsExactly(original);
	}

	@Test
	void leavingOutNeedsAReasonAndOnlyCollectedFilesAreDecided() {
		UUID collected = collect(pdf(100));
		assertThatThrownBy(() -> this.documents.decide(collected, Disposition.LEFT_OUT, " ", "clerk"))
			.hasMessage("Write down why this file is left out.");
		assertThatThrownBy(() -> this.documents.decideRedactedCopy(collected, collected, "x", "clerk"))
			.isInstanceOf(IllegalArgumentException.class);
		UUID message = this.documents.store(NewDocument.byStaff(this.request, Purpose.MESSAGE, "a.pdf", null, "clerk"),
				new ByteArrayInputStream(pdf(100)));
		assertThatThrownBy(() -> this.documents.decide(message, Disposition.RELEASED, null, "clerk"))
			.hasMessage("Only files that were collected can be part of the answer.");
	}

	private UUID collect(byte[] content) {
		return this.documents.store(NewDocument.collected(this.request, "crm", "file.pdf", "application/pdf", "owner"),
				new ByteArrayInputStream(content));
	}

	private byte[] read(UUID id) throws IOException {
		try (InputStream in = this.documents.open(id, Reader.staff("clerk"))) {
			return in.readAllBytes();
		}
	}

	private Throwable catchThrowable(UUID id) {
		return Assertions.catchThrowable(() -> read(id));
	}

	private void flip(UUID id, int chunk, int bit) {
		this.jdbc.sql(
				"update document_chunk set content = set_bit(content, ?, 1 - get_bit(content, ?)) where document_id = ? and number = ?")
			.params((long) bit, (long) bit, id, chunk)
			.update();
	}

	private int count(String from) {
		return this.jdbc.sql("select count(*) from " + from).query(Integer.class).single();
	}

	private static byte[] pdf(int size) {
		byte[] content = Arrays.copyOf(Samples.pdf(), size);
		return content;
	}

	/** A file of any size that is never held in memory. */
	private static final class Endless extends InputStream {

		private final byte[] head;

		private final long size;

		private long at;

		private Endless(byte[] head, long size) {
			this.head = head;
			this.size = size;
		}

		@Override
		public int read() {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0];
		}

		@Override
		public int read(byte[] bytes, int offset, int length) {
			if (this.at >= this.size) {
				return -1;
			}
			int part = (int) Math.min(length, this.size - this.at);
			for (int i = 0; i < part; i++) {
				bytes[offset + i] = (this.at + i < this.head.length) ? this.head[(int) (this.at + i)] : 32;
			}
			this.at += part;
			return part;
		}

	}

}
