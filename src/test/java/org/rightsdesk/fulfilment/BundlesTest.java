package org.rightsdesk.fulfilment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterData;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.documents.DocumentAccess;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.NewDocument;
import org.rightsdesk.documents.Reader;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.request.LogEntry;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

@RightsdeskTest
class BundlesTest {

	private static final int LARGE = 20 * 1024 * 1024;

	@Autowired
	ApplicationContext context;

	@Autowired
	Bundles bundles;

	@Autowired
	Documents documents;

	@Autowired
	Letters letters;

	@Autowired
	RequestLog log;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@TempDir
	Path folder;

	private CaseWalk walk;

	private Letter letter;

	@BeforeEach
	void caseWithALetter() {
		this.walk = CaseWalk.store(this.context, Submissions.access("community-buying", this.clock.instant()));
		UUID id = this.transaction
			.execute((status) -> this.letters.send(this.walk.id(), new LetterData.PlainReply("Here it is.")));
		this.letter = this.letters.find(id).orElseThrow();
	}

	@Test
	void archiveHoldsTheLetterAndEachFileAsItIs() throws Exception {
		StoredDocument orders = file("mailboxes", "orders.txt", text("Orders"));
		StoredDocument photo = file(null, "letters – März & more.txt", text("Briefe"));
		try (ZipFile zip = zip(bundle(orders, photo))) {
			assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("index.html", "letter.pdf",
					"files/01-orders.txt", "files/02-letters – März & more.txt");
			assertThat(content(zip, "files/01-orders.txt")).isEqualTo("Orders".getBytes());
			Document index = index(zip);
			assertThat(index.select("ol a").eachText()).containsExactly("orders.txt", "letters – März & more.txt");
			assertThat(index.select("ol a").eachAttr("href")).containsExactly("files/01-orders.txt",
					"files/02-letters%20%E2%80%93%20M%C3%A4rz%20&%20more.txt");
			assertThat(index.select("ol li").first().text())
				.isEqualTo("orders.txt (6 bytes) Found in: Mailboxes and calendars (Microsoft Outlook)");
			assertThat(index.select("[src], script, link, form")).isEmpty();
			assertThat(index.text()).contains(this.walk.reference()).contains("Your 2 files");
			try (PDDocument pdf = Loader.loadPDF(content(zip, "letter.pdf"))) {
				assertThat(pdf.getDocumentInformation().getTitle()).startsWith(this.walk.reference());
			}
		}
	}

	@Test
	void namesCannotLeaveTheFolderNorMeetT12() throws Exception {
		List<String> hostile = List.of("../../../etc/passwd", "/etc/cron.d/x", "C:\\Windows\\win.ini", "..\\..\\x.bat",
				"same.txt", "same.txt", "index.html", "gpj.\u202eexe", "a\u0000b\nc.txt", "CON", "...",
				"<img src=x onerror=alert(1)>.txt", "=cmd|' C calc'!A0.txt");
		List<StoredDocument> files = new ArrayList<>();
		for (String name : hostile) {
			StoredDocument stored = file("mailboxes", "x.txt", text("x"));
			files.add(renamed(stored, name));
		}
		try (ZipFile zip = zip(bundle(files.toArray(StoredDocument[]::new)))) {
			List<String> names = zip.stream()
				.map(ZipEntry::getName)
				.filter((name) -> name.startsWith("files/"))
				.toList();
			assertThat(names).hasSameSizeAs(hostile).doesNotHaveDuplicates().allSatisfy((name) -> {
				assertThat(name.substring("files/".length())).matches("\\d\\d-[^/\\\\:<>|\"?*\\p{Cc}\\p{Cf}]+");
				assertThat(this.folder.resolve(name).normalize()).startsWithRaw(this.folder.resolve("files"));
			});
			assertThat(zip.size()).isEqualTo(hostile.size() + 2);
			assertThat(index(zip).select("img, script")).isEmpty();
			List<String> links = index(zip).select("ol a").eachAttr("href");
			assertThat(links.stream().map((link) -> UriUtils.decode(link, StandardCharsets.UTF_8)))
				.containsExactlyElementsOf(names);
		}
	}

	@Test
	void largeFilesGoThroughInPieces() throws Exception {
		StoredDocument first = large("first.txt");
		StoredDocument second = large("second.txt");
		MessageDigest plain = MessageDigest.getInstance("SHA-256");
		var sink = new Sink(this, second.id());
		this.bundles.write(bundle(first, second), Reader.requester(), sink);
		assertThat(sink.total).isGreaterThan(LARGE / 2);
		assertThat(sink.largest).as("bytes given on at once").isLessThanOrEqualTo(64 * 1024);
		assertThat(sink.secondOpenedEarly).as("the second file is opened when the first has gone").isFalse();
		Path archive = this.folder.resolve("large.zip");
		try (OutputStream out = Files.newOutputStream(archive)) {
			this.bundles.write(bundle(first), Reader.requester(), out);
		}
		try (ZipFile zip = new ZipFile(archive.toFile());
				InputStream content = zip.getInputStream(zip.getEntry("files/01-first.txt"))) {
			content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), plain));
		}
		assertThat(HexFormat.of().formatHex(plain.digest())).isEqualTo(first.sha256());
	}

	@Test
	void listenerWhoLeavesStopsTheWork() throws Exception {
		StoredDocument first = large("first.txt");
		StoredDocument second = file("mailboxes", "second.txt", text("two"));
		var gone = new OutputStream() {
			private long total;

			@Override
			public void write(int one) throws IOException {
				write(new byte[] { (byte) one }, 0, 1);
			}

			@Override
			public void write(byte[] bytes, int offset, int length) throws IOException {
				this.total += length;
				if (this.total > 1_000_000) {
					throw new IOException("Nobody is there");
				}
			}
		};
		assertThatIOException().isThrownBy(() -> this.bundles.write(bundle(first, second), Reader.requester(), gone));
		assertThat(this.documents.accesses(second.id())).isEmpty();
	}

	@Test
	void tamperedFileLeavesNoValidArchive() throws Exception {
		StoredDocument file = file("mailboxes", "orders.txt", text("Orders ".repeat(200_000)));
		this.jdbc.sql("""
				update document_chunk set content = set_byte(content, 600, get_byte(content, 600) # 1)
				where document_id = ? and number = (select max(number) from document_chunk where document_id = ?)""")
			.params(file.id(), file.id())
			.update();
		var out = new ByteArrayOutputStream();
		assertThatThrownBy(() -> this.bundles.write(bundle(file), Reader.requester(), out))
			.isInstanceOf(IOException.class);
		Path broken = Files.write(this.folder.resolve("broken.zip"), out.toByteArray());
		assertThatThrownBy(() -> new ZipFile(broken.toFile())).isInstanceOf(ZipException.class);
	}

	@Test
	void archiveAndEachFileInItAreLoggedG7() throws Exception {
		StoredDocument file = file("mailboxes", "orders.txt", text("Orders"));
		this.bundles.write(bundle(file), Reader.staff("clerk"), OutputStream.nullOutputStream());
		assertThat(this.log.of(this.walk.id())).filteredOn((entry) -> entry.what().equals("BUNDLE_DOWNLOADED"))
			.extracting(LogEntry::who, LogEntry::detail)
			.containsExactly(tuple("clerk", "1"));
		assertThat(this.documents.accesses(file.id())).extracting(DocumentAccess::reader)
			.containsExactly(Reader.staff("clerk"));
	}

	@Test
	void nothingIsThereForStaffBeforeTheAnswer() {
		assertThat(this.bundles.released(this.walk.id())).isEmpty();
	}

	private Bundle bundle(StoredDocument... files) {
		return new Bundle(this.walk.request(), List.of(this.letter), List.of(files));
	}

	private StoredDocument file(String system, String name, InputStream content) throws Exception {
		UUID id = this.documents.store(NewDocument.collected(this.walk.id(), system, name, "text/plain", "owner"),
				content);
		return this.documents.find(id).orElseThrow();
	}

	/** As it would be if it had come past the check of names. */
	private StoredDocument renamed(StoredDocument file, String name) {
		return new StoredDocument(file.id(), file.requestId(), file.draftId(), file.origin(), file.purpose(),
				file.systemId(), name, file.mediaType(), file.size(), file.sha256(), file.uploadedAt(),
				file.uploadedBy(), file.disposition(), file.redactedCopyOf(), file.reason(), file.decidedBy(),
				file.decidedAt(), file.deletedAt());
	}

	private StoredDocument large(String name) throws Exception {
		return file("mailboxes", name, new InputStream() {
			private final Random random = new Random(7);

			private int left = LARGE;

			@Override
			public int read() {
				return (this.left-- > 0) ? letter() : -1;
			}

			private int letter() {
				return "abcdefghijklmnopqrstuvwxyz \n".charAt(this.random.nextInt(28));
			}
		});
	}

	private static InputStream text(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private ZipFile zip(Bundle bundle) throws IOException {
		Path archive = this.folder.resolve("answer.zip");
		try (OutputStream out = Files.newOutputStream(archive)) {
			this.bundles.write(bundle, Reader.requester(), out);
		}
		return new ZipFile(archive.toFile());
	}

	private static byte[] content(ZipFile zip, String name) throws IOException {
		return zip.getInputStream(zip.getEntry(name)).readAllBytes();
	}

	private static Document index(ZipFile zip) throws IOException {
		return Jsoup.parse(new String(content(zip, "index.html"), StandardCharsets.UTF_8));
	}

	/** Takes note of how the bytes come. */
	private static final class Sink extends OutputStream {

		private final BundlesTest test;

		private final UUID second;

		private long total;

		private int largest;

		private boolean secondOpenedEarly;

		Sink(BundlesTest test, UUID second) {
			this.test = test;
			this.second = second;
		}

		@Override
		public void write(int one) {
			write(new byte[] { (byte) one }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) {
			boolean halfOfFirst = this.total < 2_000_000 && this.total + length >= 2_000_000;
			this.total += length;
			this.largest = Math.max(this.largest, length);
			if (halfOfFirst) {
				this.secondOpenedEarly = !this.test.documents.accesses(this.second).isEmpty();
			}
		}

	}

}
