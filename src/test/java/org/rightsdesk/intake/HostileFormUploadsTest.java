package org.rightsdesk.intake;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;

import jakarta.servlet.ServletContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever sends a file that is refused reads why, and keeps what they entered (S8). */
@RightsdeskTest
class HostileFormUploadsTest {

	private static final String HERE = "/trade-body/request/files";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ServletWebServerApplicationContext application;

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "a.pdf|%PDF-1.7~1 0 obj<</OpenAction<</S/JavaScript/JS(x)>>>>endobj|it holds a script",
					"a.pdf|%PDF-1.7~trailer<</Encrypt 8 0 R>>|is protected by a password",
					"a.txt|<html><script>alert(1)</script>|is not a real TXT file",
					"a.txt|Hello <?php x ?>|holds more than a TXT file", "a.docx|PK|is not a real DOCX file",
					"a.exe|MZ|is not a kind of file we can take. Save it as one of these", "a.txt|''|is empty" })
	void theSentenceIsShownAndTheAnswersAreKept(String name, String content, String sentence) {
		Visitor visitor = new Visitor(this.mvc).open("/trade-body/request/name").press("Continue", "name", "Ada");
		visitor.open(HERE).press("Add this file", "good.txt", "text/plain", "good".getBytes());
		visitor.press("Add this file", name, "application/octet-stream",
				content.replace('~', '\n').getBytes(StandardCharsets.UTF_8));
		assertThat(visitor.page().title()).startsWith("Error: ");
		assertThat(visitor.errors().get("file")).contains(name, sentence);
		assertThat(visitor.page().select("#added dt").eachText()).containsExactly("good.txt");
		assertThat(visitor.open("/trade-body/request/name").page().select("input[name=name]").val()).isEqualTo("Ada");
	}

	@Test
	void anUploadThatDoesNotSayHowLongItIsGetsTheSentenceToo() throws Exception {
		HttpResponse<String> answer = send(12 * 1024 * 1024, true);
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(answer.headers().firstValue("Location")).contains(HERE + "?too-large");
		assertThat(new Visitor(this.mvc).open("/trade-body/request/name")
			.press("Continue", "name", "Ada")
			.open(HERE + "?too-large")
			.errors()
			.get("file")).contains("larger than 10 MB");
		assertThat(send(1000, true).statusCode()).as("one that fits goes on to be checked").isEqualTo(403);
	}

	@Test
	void nothingIsWrittenToDiskInClearS8() throws Exception {
		Path folder = ((File) this.application.getServletContext().getAttribute(ServletContext.TEMPDIR)).toPath();
		try (WatchService watch = FileSystems.getDefault().newWatchService()) {
			folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
			assertThat(send(10 * 1024 * 1024, false).statusCode()).isEqualTo(403);
			assertThat(send(10 * 1024 * 1024, true).statusCode()).isEqualTo(403);
			assertThat(watch.poll()).isNull();
			Files.createTempFile(folder, "x", "x");
			assertThat(watch.take()).as("the watch works").isNotNull();
		}
	}

	/** A form as a browser without the form's own cookie sends it. */
	private HttpResponse<String> send(int size, boolean chunked) throws IOException, InterruptedException {
		String head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
				+ "Content-Type: text/plain\r\n\r\n";
		byte[] content = (head + "x".repeat(size) + "\r\n--b--\r\n").getBytes(StandardCharsets.US_ASCII);
		InputStream stream = new ByteArrayInputStream(content);
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + HERE))
			.header("Content-Type", "multipart/form-data; boundary=b")
			.POST(chunked ? BodyPublishers.ofInputStream(() -> stream) : BodyPublishers.ofByteArray(content))
			.build();
		return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
	}

}
