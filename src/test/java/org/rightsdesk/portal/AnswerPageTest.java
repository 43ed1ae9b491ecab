package org.rightsdesk.portal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.Delivery;
import org.rightsdesk.correspondence.LetterData;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.documents.Disposition;
import org.rightsdesk.documents.DocumentContents;
import org.rightsdesk.documents.Purpose;
import org.rightsdesk.documents.Reader;
import org.rightsdesk.request.LogEntry;
import org.rightsdesk.request.FilesKept;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.testing.Submissions;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AnswerPageTest extends PortalTest {

	@Autowired
	DocumentContents contents;

	@Autowired
	FilesKept kept;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private static final String BUNDLE = "/r/page/answer/bundle";

	@Autowired
	Messages messages;

	@Autowired
	Letters letters;

	@Autowired
	Delivery delivery;

	@Autowired
	RequestLog log;

	private UUID file;

	@BeforeEach
	void answered() {
		this.file = staffFile(this.request, Purpose.COLLECTED, "Your data – März.pdf");
		this.documents.decide(this.file, Disposition.RELEASED, null, "clerk");
		release(this.file);
		enterAndConfirm(this.browser, this.request);
	}

	@Test
	void answerNeedsTheSecondSecretG6() {
		assertThat(this.browser.get("/r/page").text()).contains("Your answer is here");
		for (String path : List.of("/r/page/answer", "/r/page/answer/files/" + this.file,
				"/r/page/answer/letters/" + this.file, "/r/page/answer/letters/" + this.file + "/pdf")) {
			assertThat(this.browser.get(path).location()).isEqualTo("/r/page/secret?for=answer");
		}
		assertThat(this.browser.get("/r/page/files/" + this.file).location()).isEqualTo("/r/page/secret?for=files");
		assertThat(this.documents.accesses(this.file)).isEmpty();
	}

	@Test
	void withoutASecretThePageSaysWhomToCall() {
		Browser.Page page = this.browser.get("/r/page/secret?for=answer");
		assertThat(page.html().select("input[name=secret]")).isEmpty();
		assertThat(page.text()).contains("There is no passphrase or code")
			.contains("We call you on a number we already");
	}

	@Test
	void rightSecretOpensForAQuarterOfAnHour() {
		giveSecret(this.browser, this.request, SecretDoor.ANSWER);
		Browser.Page answer = this.browser.get("/r/page/answer");
		assertThat(answer.heading()).isEqualTo("Our answer");
		assertThat(answer.html().select("#files a").text()).isEqualTo("Download Your data – März.pdf (69 bytes)");
		this.clock.advance(Duration.ofMinutes(16));
		assertThat(this.browser.get("/r/page/answer").location()).isEqualTo("/r/page/secret?for=answer");
	}

	@Test
	void grantBelongsToOneBrowserOnly() {
		giveSecret(this.browser, this.request, SecretDoor.ANSWER);
		Browser other = new Browser(this.port);
		enterAndConfirm(other, this.request);
		assertThat(other.get("/r/page/answer/files/" + this.file).location()).isEqualTo("/r/page/secret?for=answer");
	}

	@Test
	void wrongSecretIsSaidPlainlyAndFivePauseS6() {
		this.secret.choose(this.request, PASSPHRASE, "requester");
		Browser.Page form = this.browser.get("/r/page/secret?for=answer");
		for (int i = 0; i < 5; i++) {
			assertThat(attempt(form, "guess " + i).text()).contains("This is not the right passphrase or code");
		}
		assertThat(attempt(form, PASSPHRASE).text()).contains("Wait 15 minutes");
		assertThat(this.browser.get("/r/page/answer").status()).isEqualTo(303);
		this.clock.advance(Duration.ofMinutes(16));
		assertThat(attempt(form, "  Purple RAIN on-tuesday").location()).isEqualTo("/r/page/answer");
	}

	@Test
	void nothingTypedCostsNoTryAndAnythingLongIsOnlyWrong() {
		this.secret.choose(this.request, PASSPHRASE, "requester");
		Browser.Page form = this.browser.get("/r/page/secret?for=answer");
		for (int i = 0; i < 10; i++) {
			assertThat(attempt(form, " ").html().select("#secret-error").text()).contains("Enter your passphrase");
		}
		assertThat(attempt(form, "\u0000" + "x".repeat(5000)).text()).contains("This is not the right");
		assertThat(attempt(form, PASSPHRASE).status()).isEqualTo(303);
		assertThat(this.browser.get("/r/page/secret?for=elsewhere").status()).isEqualTo(404);
		assertThat(this.browser.get("/r/page/secret").status()).isEqualTo(404);
	}

	@Test
	void downloadIsAnAttachmentCountedAndLogged() {
		giveSecret(this.browser, this.request, SecretDoor.ANSWER);
		assertThat(this.browser.head("/r/page/answer/files/" + this.file).status()).isEqualTo(200);
		assertThat(this.documents.accesses(this.file)).as("asking for the headers opens nothing").isEmpty();
		Browser.Page download = this.browser.get("/r/page/answer/files/" + this.file);
		assertThat(download.bytes()).isEqualTo(PDF);
		assertThat(download.header("Content-Disposition")).startsWith("attachment;")
			.contains("filename*=UTF-8''Your%20data%20%E2%80%93%20M%C3%A4rz.pdf");
		assertThat(download.header("Content-Type")).startsWith("application/pdf");
		assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(download.header("Cache-Control")).isEqualTo("no-store");
		assertThat(download.header("Content-Security-Policy")).contains("sandbox");
		assertThat(this.documents.accesses(this.file)).singleElement()
			.satisfies((access) -> assertThat(access.reader()).isEqualTo(Reader.requester()));
		assertThat(this.log.of(this.request)).filteredOn((entry) -> entry.what().equals("FILE_DOWNLOADED"))
			.extracting(LogEntry::detail)
			.containsExactly(this.file.toString());
		assertThat(this.browser.get("/r/page/answer").text()).contains("Downloaded once");
	}

	@Test
	void everythingComesAsOneArchiveBehindTheSecretCountedAndLogged() throws IOException {
		assertThat(this.browser.get(BUNDLE).location()).isEqualTo("/r/page/secret?for=answer");
		giveSecret(this.browser, this.request, SecretDoor.ANSWER);
		assertThat(this.browser.get(BUNDLE).status()).as("not before the letter is there").isEqualTo(404);
		letterIsPosted();
		Browser.Page answer = this.browser.get("/r/page/answer");
		assertThat(answer.html().select("#everything a").text())
			.isEqualTo("Download everything: the letter and 1 file, 69 bytes");
		assertThat(this.browser.head(BUNDLE).status()).isEqualTo(200);
		assertThat(this.documents.accesses(this.file)).as("asking for the headers opens nothing").isEmpty();
		Browser.Page bundle = this.browser.get(BUNDLE);
		assertThat(bundle.header("Content-Type")).isEqualTo("application/zip");
		assertThat(bundle.header("Content-Disposition")).startsWith("attachment;")
			.contains(this.requests.get(this.request).reference() + "-answer.zip");
		assertThat(bundle.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(bundle.header("Cache-Control")).isEqualTo("no-store");
		assertThat(bundle.header("Content-Security-Policy")).contains("sandbox");
		Map<String, byte[]> inside = unzip(bundle.bytes());
		assertThat(inside).containsOnlyKeys("index.html", "letter.pdf", "files/01-Your data – März.pdf");
		assertThat(inside.get("files/01-Your data – März.pdf")).isEqualTo(PDF);
		assertThat(this.documents.accesses(this.file)).hasSize(1);
		assertThat(this.log.of(this.request)).filteredOn((entry) -> entry.what().equals("BUNDLE_DOWNLOADED"))
			.singleElement()
			.satisfies((entry) -> assertThat(entry.who()).isEqualTo("requester"));
		assertThat(this.browser.get("/r/page/answer").html().select("#everything").text()).contains("Downloaded once");
	}

	@Test
	void archiveWithATamperedFileIsBroken() {
		letterIsPosted();
		giveSecret(this.browser, this.request, SecretDoor.ANSWER);
		this.jdbc
			.sql("update document_chunk set content = set_byte(content, 50, get_byte(content, 50) # 1) "
					+ "where document_id = ?")
			.param(this.file)
			.update();
		assertThatThrownBy(() -> assertThat(this.browser.get(BUNDLE).status()).isEqualTo(200))
			.isInstanceOfAny(IllegalStateException.class, AssertionError.class);
	}

	@Test
	void archiveIsNotThereForAnotherCaseNorAfterItsTimeS4() {
		letterIsPosted();
		UUID other = newCase();
		Browser stranger = new Browser(this.port);
		enterAndConfirm(stranger, other);
		giveSecret(stranger, other, SecretDoor.ANSWER);
		assertThat(stranger.get(BUNDLE).status()).isEqualTo(404);
		this.clock.advance(Duration.ofDays(31));
		enterAndConfirm(this.browser, this.request);
		giveSecret(this.browser, this.request, SecretDoor.ANSWER);
		assertThat(this.browser.get(BUNDLE).status()).isEqualTo(404);
		assertThat(this.browser.get("/r/page/answer").html().select("#everything")).isEmpty();
	}

	private void letterIsPosted() {
		UUID letter = this.transaction
			.execute((status) -> this.letters.send(this.request, new LetterData.PlainReply("Here it is.")));
		this.delivery.markPosted(letter, LocalDate.ofInstant(this.clock.instant(), Submissions.LONDON), "clerk");
	}

	private static Map<String, byte[]> unzip(byte[] archive) throws IOException {
		Map<String, byte[]> inside = new LinkedHashMap<>();
		try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				inside.put(entry.getName(), zip.readAllBytes());
			}
		}
		return inside;
	}

	@Test
	void onlyReleasedFilesCanBeDownloaded() {
		giveSecret(this.browser, this.request, SecretDoor.ANSWER);
		UUID undecided = staffFile(this.request, Purpose.COLLECTED, "undecided.pdf");
		UUID leftOut = staffFile(this.request, Purpose.COLLECTED, "left-out.pdf");
		this.documents.decide(leftOut, Disposition.LEFT_OUT, "About another person", "clerk");
		UUID decidedNotReleased = staffFile(this.request, Purpose.COLLECTED, "decided.pdf");
		this.documents.decide(decidedNotReleased, Disposition.RELEASED, null, "clerk");
		UUID evidence = staffFile(this.request, Purpose.IDENTITY_EVIDENCE, "evidence.pdf");
		for (UUID id : List.of(undecided, leftOut, decidedNotReleased, evidence, UUID.randomUUID())) {
			assertThat(this.browser.get("/r/page/answer/files/" + id).status()).isEqualTo(404);
			assertThat(this.browser.get("/r/page/files/" + id).status()).isEqualTo(404);
		}
		assertThat(this.browser.get("/r/page/answer").html().select("#files a")).hasSize(1);
		this.documents.decide(this.file, Disposition.LEFT_OUT, "Released by mistake", "officer");
		assertThat(this.browser.get("/r/page/answer/files/" + this.file).status()).isEqualTo(404);
	}

	@Test
	void filesGoAfterTheirTimeAndComeBackOnOneClick() {
		this.clock.advance(Duration.ofDays(31));
		enterAndConfirm(this.browser, this.request);
		giveSecret(this.browser, this.request, SecretDoor.ANSWER);
		Browser.Page over = this.browser.get("/r/page/answer");
		assertThat(over.html().select("#files")).isEmpty();
		assertThat(this.browser.get("/r/page/answer/files/" + this.file).status()).isEqualTo(404);
		assertThat(this.browser.submit(over, "/r/page/answer/again", Map.of()).location()).isEqualTo("/r/page/answer");
		assertThat(this.browser.get("/r/page/answer").html().select("#files a")).hasSize(1);
		assertThat(this.browser.get("/r/page/answer/files/" + this.file).bytes()).isEqualTo(PDF);
	}

	@Test
	void filesComeBackUntilTheyAreKeptNoLongerG5() {
		this.requests.closeLine(this.requests.lines(this.request).get(0).id(), Outcome.GRANTED, "system");
		this.requests.close(this.request, "system");
		LocalDate last = LocalDate.ofInstant(this.clock.instant(), Submissions.LONDON).plusMonths(6);
		goTo(last.minusDays(10));
		Browser.Page over = this.browser.get("/r/page/answer");
		assertThat(over.text()).contains("You can have them back until " + DAY.format(last));
		this.browser.submit(over, "/r/page/answer/again", Map.of());
		assertThat(this.browser.get("/r/page/answer").html().select("#until").text())
			.isEqualTo("You can download them until the end of " + DAY.format(last)
					+ ". After that we no longer keep our answer, so save what you need.");
		goTo(last);
		assertThat(this.browser.get("/r/page/answer/files/" + this.file).bytes()).isEqualTo(PDF);
		goTo(last.plusDays(1));
		Browser.Page ended = this.browser.get("/r/page/answer");
		assertThat(ended.html().select("#ended").text()).contains("We kept the files until " + DAY.format(last))
			.contains("You can ask for a new copy");
		assertThat(ended.html().select("#ended a").attr("href")).isEqualTo("/trade-body");
		assertThat(ended.html().select("#files, form[action=/r/page/answer/again]")).isEmpty();
		this.browser.submit(over, "/r/page/answer/again", Map.of());
		assertThat(this.browser.get("/r/page/answer/files/" + this.file).status()).isEqualTo(404);
	}

	@Test
	void pageSaysWhenTheFilesWereDeletedAndNothingBringsThemBackG5() {
		this.requests.closeLine(this.requests.lines(this.request).get(0).id(), Outcome.GRANTED, "system");
		this.requests.close(this.request, "system");
		LocalDate day = LocalDate.ofInstant(this.clock.instant(), Submissions.LONDON).plusMonths(7);
		goTo(day);
		this.contents.delete(this.request, Purpose.COLLECTED);
		assertThat(this.browser.get("/r/page/answer").html().select("#ended").text())
			.contains("We deleted the files on " + DAY.format(day))
			.contains("You can ask for a new copy");
		this.kept.hold(this.requests.get(this.request), day.plusYears(1), "Too late", "officer");
		Browser.Page held = this.browser.get("/r/page/answer");
		assertThat(held.html().select("#ended")).hasSize(1);
		assertThat(held.html().select("#files, #everything, form[action=/r/page/answer/again]")).isEmpty();
		assertThat(this.browser.get("/r/page/answer/files/" + this.file).status()).isEqualTo(404);
		assertThat(this.browser.get("/r/page/answer/bundle").status()).isEqualTo(404);
	}

	private void goTo(LocalDate day) {
		this.clock.set(day.atTime(23, 0).atZone(Submissions.LONDON).toInstant());
		enterAndConfirm(this.browser, this.request);
		giveSecret(this.browser, this.request, SecretDoor.ANSWER);
	}

	@Test
	void newCodeByPostOnlyTellsStaffAndOnceADayG6() {
		this.secret.choose(this.request, PASSPHRASE, "requester");
		Browser.Page form = this.browser.get("/r/page/secret?for=answer");
		for (int i = 0; i < 3; i++) {
			assertThat(this.browser.submit(form, "/r/page/secret/by-post", Map.of()).location())
				.isEqualTo("/r/page?done=code");
		}
		assertThat(this.browser.get("/r/page?done=code").html().select("[role=alert]").text())
			.contains("We know that you need a new code");
		assertThat(this.messages.of(this.request)).singleElement()
			.satisfies((message) -> assertThat(message.body()).contains("send me a new code by post"));
		assertThat(attempt(form, PASSPHRASE).status()).as("the old one opens until staff make a new one")
			.isEqualTo(303);
		this.clock.advance(Duration.ofHours(25));
		enterAndConfirm(this.browser, this.request);
		this.browser.submit(this.browser.get("/r/page/secret?for=answer"), "/r/page/secret/by-post", Map.of());
		assertThat(this.messages.of(this.request)).hasSize(2);
	}

	@Test
	void fileOfAMessageNeedsTheSecretToo() {
		UUID sent = staffFile(this.request, Purpose.MESSAGE, "form.pdf");
		UUID notSent = staffFile(this.request, Purpose.MESSAGE, "internal.pdf");
		this.transaction.executeWithoutResult(
				(status) -> this.messages.fromStaff(this.request, "See the file", List.of(sent), "clerk"));
		Browser.Page page = this.browser.get("/r/page");
		String link = page.html().select("[data-message] a").attr("href");
		assertThat(link).isEqualTo("/r/page/files/" + sent);
		assertThat(this.browser.get(link).location()).isEqualTo("/r/page/secret?for=files");
		giveSecret(this.browser, this.request, SecretDoor.FILES);
		assertThat(this.browser.get(link).bytes()).isEqualTo(PDF);
		assertThat(this.browser.get("/r/page/files/" + notSent).status()).isEqualTo(404);
	}

	private Browser.Page attempt(Browser.Page form, String typed) {
		return this.browser.submit(form, "/r/page/secret", Map.of("secret", typed));
	}

	private void release(UUID... files) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql(
				"insert into released (id, line_id, request_id, party_id, released_at, until) values (?, ?, ?, ?, ?, ?)")
			.params(id, this.requests.lines(this.request).get(0).id(), this.request,
					this.requests.requester(this.request).id(), this.clock.instant().atOffset(ZoneOffset.UTC),
					this.clock.instant().plus(Duration.ofDays(30)).atOffset(ZoneOffset.UTC))
			.update();
		for (UUID document : files) {
			this.jdbc.sql("insert into released_document values (?, ?)").params(id, document).update();
		}
	}

}
