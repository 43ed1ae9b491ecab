package org.rightsdesk.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightsdesk.testing.RightsdeskTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** S8: what must not come in stays out, and everything else comes in unchanged. */
@RightsdeskTest
@TestInstance(Lifecycle.PER_CLASS)
class HostileUploadsTest {

	private static final long SECOND = 1_000_000_000;

	private static final long MEGABYTE = 1024 * 1024;

	private final ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	@Autowired
	private Documents documents;

	@Autowired
	private JdbcClient jdbc;

	static List<Sample> hostile() {
		return HostileFiles.all();
	}

	static List<Sample> good() {
		return GoodFiles.all();
	}

	static Stream<Sample> bombs() {
		return hostile().stream().filter((sample) -> sample.what().contains("bomb"));
	}

	@Test
	void thereAreEnoughOfEachAndNoTwoAreTheSameS8() {
		assertThat(hostile()).hasSizeGreaterThanOrEqualTo(100).extracting(Sample::what).doesNotHaveDuplicates();
		assertThat(good()).hasSizeGreaterThanOrEqualTo(30).extracting(Sample::what).doesNotHaveDuplicates();
		assertThat(good()).extracting((sample) -> FileKind.of(sample.name(), Origin.STAFF).orElseThrow())
			.contains(FileKind.values());
	}

	@ParameterizedTest
	@MethodSource("hostile")
	void hostileIsRefusedWithASentenceInTimeS8(Sample sample) {
		long before = System.nanoTime();
		UploadRefused refused = catchThrowableOfType(UploadRefused.class, () -> store(UUID.randomUUID(), sample));
		assertThat(System.nanoTime() - before).as("time").isLessThan(3 * SECOND);
		assertThat(refused).as("refused").isNotNull();
		assertThat(refused.getMessage()).matches("[^{}?]{30,400}\\.").doesNotContain("Exception", "documents.");
	}

	@ParameterizedTest
	@MethodSource("good")
	void goodIsTakenAndReadBackUnchangedS8(Sample sample) throws IOException {
		UUID id = store(UUID.randomUUID(), sample);
		try (InputStream content = this.documents.open(id, Reader.application("test"))) {
			assertThat(content.readAllBytes()).isEqualTo(sample.content());
		}
	}

	@ParameterizedTest
	@MethodSource("bombs")
	void bombIsNotUnpackedS8(Sample sample) {
		long before = this.memory.getCurrentThreadAllocatedBytes();
		assertThat(catchThrowableOfType(UploadRefused.class, () -> store(UUID.randomUUID(), sample)))
			.hasMessageContaining("far more than its size");
		assertThat(this.memory.getCurrentThreadAllocatedBytes() - before).isLessThan(64 * MEGABYTE);
	}

	@AfterAll
	void nothingIsKeptOfWhatWasRefused() {
		assertThat(count("document where stored_at is null")).isZero();
		assertThat(count("document_chunk c where not exists (select 1 from document d where d.id = c.document_id)"))
			.isZero();
	}

	@Test
	void elevenFilesAtOnceAreTen() throws Exception {
		UUID draft = UUID.randomUUID();
		Sample sample = Sample.of("letter", "a.pdf", PdfFiles.raw(""));
		assertThat(atOnce(16, () -> catchThrowableOfType(UploadRefused.class, () -> store(draft, sample)) == null))
			.isEqualTo(10);
		assertThat(this.documents.ofDraft(draft)).hasSize(10);
	}

	@Test
	void aCaseIsNotFilledBeyondItsLimitByMany() throws Exception {
		UUID request = UUID.randomUUID();
		byte[] content = Bytes.ascii("All work and no play. \n".repeat(2000));
		NewDocument document = NewDocument.collected(request, "crm", "a.txt", null, "owner")
			.withCaseLimit(3L * content.length + 100);
		assertThat(
				atOnce(8,
						() -> catchThrowableOfType(UploadRefused.class,
								() -> this.documents.store(document, new ByteArrayInputStream(content))) == null))
			.isEqualTo(3);
		assertThat(this.documents.totalSize(request)).isEqualTo(3L * content.length);
	}

	private static long atOnce(int times, Callable<Boolean> what) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(times);
		try {
			List<Future<Boolean>> all = threads.invokeAll(IntStream.range(0, times).mapToObj((i) -> what).toList());
			long successes = 0;
			for (Future<Boolean> one : all) {
				successes += one.get() ? 1 : 0;
			}
			return successes;
		}
		finally {
			threads.shutdownNow();
		}
	}

	private UUID store(UUID owner, Sample sample) {
		NewDocument document = (sample.origin() == Origin.STAFF)
				? NewDocument.collected(owner, "crm", sample.name(), sample.declared(), "owner")
				: NewDocument.inDraft(owner, Purpose.ENCLOSURE, sample.name(), sample.declared());
		return this.documents.store(document, new ByteArrayInputStream(sample.content()));
	}

	private int count(String from) {
		return this.jdbc.sql("select count(*) from " + from).query(Integer.class).single();
	}

}
