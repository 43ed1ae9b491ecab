package org.rightsdesk.documents;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileNamesTest {

	@ParameterizedTest
	@CsvSource({ "letter.pdf,letter.pdf", "C:\\Users\\ada\\letter.pdf,letter.pdf", "../../etc/passwd,passwd",
			"/tmp/x.png,x.png", "...hidden.pdf,hidden.pdf", "a<b>.pdf,a_b_.pdf", "x.pdf. . ,x.pdf",
			"Größe ŵ 写真.pdf,Größe ŵ 写真.pdf" })
	void pathIsCutAndNameIsKept(String sent, String kept) {
		assertThat(FileNames.clean(sent)).isEqualTo(kept);
	}

	@Test
	void invisibleAndTurningCharactersAreDropped() {
		assertThat(FileNames.clean("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
		assertThat(FileNames.clean("a\u0000b\r\nc\u200Bd.pdf")).isEqualTo("abcd.pdf");
	}

	@Test
	void nothingBecomesAPlainName() {
		assertThat(FileNames.clean(null)).isEqualTo("file");
		assertThat(FileNames.clean("///")).isEqualTo("file");
		assertThat(FileNames.clean("\u202E..")).isEqualTo("file");
	}

	@Test
	void longNameIsCutBeforeItsExtension() {
		assertThat(FileNames.clean("x".repeat(400) + ".docx")).hasSize(FileNames.MAX_LENGTH).endsWith("x.docx");
		assertThat(FileNames.clean("😀".repeat(200) + ".pdf")).hasSizeLessThanOrEqualTo(FileNames.MAX_LENGTH)
			.endsWith(".pdf")
			.doesNotContain("\uFFFD");
	}

	@Test
	void whatIsLeftAfterACutEndsAndBeginsWithAVisibleCharacter() {
		assertThat(FileNames.clean("x".repeat(100) + " ".repeat(100) + "y.pdf")).isEqualTo("x".repeat(100) + ".pdf");
		assertThat(FileNames.clean(". \u3000a.pdf\u3000.")).isEqualTo("a.pdf");
	}

	@Property(tries = 2000)
	void anyNameIsShortVisibleAndWithoutPath(@ForAll String sent) {
		String kept = FileNames.clean(sent);
		assertThat(kept).isNotBlank().hasSizeLessThanOrEqualTo(FileNames.MAX_LENGTH).doesNotContain("/", "\\", "\"");
		assertThat(kept.codePoints().filter(Character::isISOControl)).isEmpty();
		assertThat(FileNames.clean(kept)).isEqualTo(kept);
	}

}
