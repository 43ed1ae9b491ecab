package org.rightsdesk.documents;

import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightsdesk.documents.UploadCheck.Stored;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class UploadCheckTest {

	private static final Stored NOTHING = new Stored(0, 0);

	private final UploadCheck check = new UploadCheck(texts());

	static Stream<Arguments> takenFromRequesters() {
		return Stream.of(arguments("a.pdf", "application/pdf", Samples.pdf()), arguments("A.PDF", null, Samples.pdf()),
				arguments("a.png", "image/png", Samples.png()), arguments("a.jpg", "image/jpeg", Samples.jpeg()),
				arguments("a.jpeg", "image/jpg", Samples.jpeg()),
				arguments("a.txt", "text/plain; charset=utf-8", Samples.ascii("Dear all, I write…")),
				arguments("a.csv", "application/vnd.ms-excel", Samples.ascii("name,date\nx,2026\n")),
				arguments("a.docx", "application/octet-stream", Samples.docx()),
				arguments("a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
						Samples.xlsx()),
				arguments("a.odt", "application/vnd.oasis.opendocument.text", Samples.odt()),
				arguments("a.eml", "message/rfc822", Samples.email()));
	}

	static Stream<Arguments> takenFromStaffOnly() {
		return Stream.of(arguments("a.msg", "application/vnd.ms-outlook", Samples.outlook()),
				arguments("a.mp3", "audio/mpeg", Samples.mp3()), arguments("a.wav", "audio/x-wav", Samples.wav()),
				arguments("a.m4a", "audio/x-m4a", Samples.m4a()), arguments("a.mp4", "video/mp4", Samples.mp4()),
				arguments("a.zip", "application/x-zip-compressed", Samples.zip("a.txt")));
	}

	static Stream<Arguments> notWhatTheySay() {
		return Stream.of(arguments("a.pdf", "application/pdf", Samples.ascii("<html><script>alert(1)</script></html>")),
				arguments("a.pdf", "application/pdf", new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 }),
				arguments("a.pdf", "text/html", Samples.pdf()), arguments("a.png", "image/png", Samples.jpeg()),
				arguments("a.png", "image/svg+xml", Samples.png()),
				arguments("a.png", "image/png", Samples.ascii("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
				arguments("a.txt", "text/plain", Samples.ascii("<!DOCTYPE html><html><body>x</body></html>")),
				arguments("a.txt", "text/plain", new byte[] { 0, 1, 2, 3, 0, 5, 6, 7 }),
				arguments("a.txt", "text/plain", Samples.ascii("MZ\u0000\u0003\u0000\u0000\u0000\u0004\u0000")),
				arguments("a.odt", null, Samples.zip("a.txt")),
				arguments("a.eml", "message/rfc822", Samples.ascii("no header here")),
				arguments("a.csv", "text/csv", Samples.zip("a.txt")));
	}

	@ParameterizedTest
	@MethodSource("takenFromRequesters")
	void everyListedKindIsTakenFromRequestersAndStaff(String name, String declared, byte[] content) {
		assertThat(this.check.check(byRequester(name, declared), content, NOTHING).maxBytes())
			.isEqualTo(10L * 1024 * 1024);
		assertThat(this.check.check(byStaff(name, declared), content, NOTHING).fileName()).isEqualTo(name);
	}

	@ParameterizedTest
	@MethodSource("takenFromStaffOnly")
	void recordingsAndArchivesAreTakenFromStaffOnly(String name, String declared, byte[] content) {
		assertThat(this.check.check(byStaff(name, declared), content, NOTHING).fileName()).isEqualTo(name);
		assertThatThrownBy(() -> this.check.check(byRequester(name, declared), content, NOTHING))
			.isInstanceOf(UploadRefused.class)
			.hasMessageContaining("not a kind of file we can take")
			.hasMessageContaining("PDF, PNG, JPEG");
	}

	@ParameterizedTest
	@MethodSource("notWhatTheySay")
	void nameDeclarationAndContentMustAgreeT7(String name, String declared, byte[] content) {
		assertThatThrownBy(() -> this.check.check(byStaff(name, declared), content, NOTHING))
			.isInstanceOf(UploadRefused.class)
			.hasMessageStartingWith("“" + name + "” is not a real");
	}

	@Test
	void emptyFileIsRefused() {
		assertThatThrownBy(() -> this.check.check(byRequester("scan.pdf", null), new byte[0], NOTHING))
			.isInstanceOf(UploadRefused.class)
			.hasMessage("“scan.pdf” is empty. Choose a file that has something in it.");
	}

	@Test
	void nameWithoutKnownExtensionIsRefused() {
		for (String name : new String[] { "setup.exe", "pdf", "page.html", "x.svg", "letter.pdf.exe", "", ".pdf" }) {
			assertThatThrownBy(() -> this.check.check(byRequester(name, null), Samples.pdf(), NOTHING))
				.isInstanceOf(UploadRefused.class)
				.hasMessageContaining("is not a kind of file we can take");
		}
	}

	@Test
	void eleventhFileOfARequesterIsRefused() {
		assertThat(this.check.check(byRequester("a.pdf", null), Samples.pdf(), new Stored(9, 0))).isNotNull();
		assertThatThrownBy(() -> this.check.check(byRequester("a.pdf", null), Samples.pdf(), new Stored(10, 0)))
			.isInstanceOf(UploadRefused.class)
			.hasMessage("You have already added 10 files. Remove one before you add “a.pdf”.");
	}

	@Test
	void staffMayFillTheCaseUpToItsLimit() {
		NewDocument document = byStaff("a.pdf", null).withCaseLimit(5_000_000);
		var accepted = this.check.check(document, Samples.pdf(), new Stored(300, 2_000_000));
		assertThat(accepted.maxBytes()).isEqualTo(3_000_000);
		assertThat(this.check.tooLarge(accepted)).hasMessageContaining("this case has room for 2 MB more");
	}

	@Test
	void tooLargeNamesFileAndLimit() {
		var accepted = this.check.check(byRequester("a.pdf", null), Samples.pdf(), NOTHING);
		assertThat(this.check.tooLarge(accepted)).hasMessageStartingWith("“a.pdf” is larger than 10 MB.");
	}

	private static NewDocument byRequester(String name, String declared) {
		return NewDocument.inDraft(UUID.randomUUID(), Purpose.ENCLOSURE, name, declared);
	}

	private static NewDocument byStaff(String name, String declared) {
		return NewDocument.collected(UUID.randomUUID(), "crm", name, declared, "owner");
	}

	static ResourceBundleMessageSource texts() {
		ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
		texts.setBasename("texts/documents");
		texts.setDefaultEncoding("UTF-8");
		return texts;
	}

}
