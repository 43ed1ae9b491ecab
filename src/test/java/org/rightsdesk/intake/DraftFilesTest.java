package org.rightsdesk.intake;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Files of a form: one at a time, listed, removable, and never shown back. */
@RightsdeskTest
class DraftFilesTest {

	private static final String HERE = "/trade-body/request/files";

	@Autowired
	private MockMvc mvc;

	private Visitor visitor() {
		Visitor visitor = new Visitor(this.mvc).open("/trade-body/request/name");
		return visitor.press("Continue", "name", "Ada").open(HERE);
	}

	@Test
	void whatIsTakenIsSaidFirst() {
		assertThat(visitor().page().select(".govuk-hint").text()).contains("PDF", "10 MB");
	}

	@Test
	void filesAreListedAndCanBeRemoved() {
		Visitor visitor = visitor();
		visitor.press("Add this file", "one.txt", "text/plain", "one".getBytes());
		visitor.press("Add this file", "two.txt", "text/plain", "two".getBytes());
		assertThat(visitor.page().select("#added dt").eachText()).containsExactly("one.txt", "two.txt");
		visitor.press("Remove one.txt");
		assertThat(visitor.page().select("#added dt").eachText()).containsExactly("two.txt");
		assertThat(visitor.page().select("a[href*=document], a[download]")).as("never shown back").isEmpty();
	}

	@Test
	void theSameFileTwiceIsKeptOnce() {
		Visitor visitor = visitor();
		Visitor again = visitor.window();
		visitor.press("Add this file", "one.txt", "text/plain", "one".getBytes());
		again.press("Add this file", "one.txt", "text/plain", "one".getBytes());
		assertThat(again.page().select("#added dt").eachText()).containsExactly("one.txt");
	}

	@Test
	void aFileChosenBeforeContinueIsTakenAlong() {
		Visitor visitor = visitor();
		visitor.press("Continue", "one.txt", "text/plain", "one".getBytes());
		assertThat(visitor.open(HERE).page().select("#added dt").eachText()).containsExactly("one.txt");
	}

	@Test
	void nothingChosenAndRefusedFilesAreExplained() {
		Visitor visitor = visitor();
		visitor.press("Add this file");
		assertThat(visitor.errors()).isEqualTo(Map.of("file", "Choose a file, or continue without one"));
		visitor.press("Add this file", "run.exe", "application/octet-stream", new byte[] { 'M', 'Z', 0, 0 });
		assertThat(visitor.page().title()).startsWith("Error: ");
		assertThat(visitor.errors().get("file")).contains("run.exe");
		visitor.press("Add this file", "<img src=x onerror=alert(1)>.exe", "text/plain", "x".getBytes());
		assertThat(visitor.page().select("main img")).isEmpty();
	}

	@Test
	void filesOfAnotherBrowserCannotBeRemoved() {
		Visitor mine = visitor().press("Add this file", "one.txt", "text/plain", "one".getBytes());
		Visitor other = visitor().press("Add this file", "two.txt", "text/plain", "two".getBytes());
		String id = mine.page().select("input[name=id]").val();
		other.page().select("input[name=id]").val(id);
		other.press("Remove two.txt");
		assertThat(mine.reload().page().select("#added dt").eachText()).containsExactly("one.txt");
		assertThat(other.reload().page().select("#added dt").eachText()).containsExactly("two.txt");
	}

	@Test
	void aFileFarTooLargeIsAnsweredBeforeItIsRead() throws Exception {
		var answer = this.mvc
			.perform(post(HERE).contentType("multipart/form-data; boundary=x").content(new byte[12 * 1024 * 1024]))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(303);
		Visitor visitor = visitor().open(answer.getHeader("Location"));
		assertThat(visitor.errors().get("file")).contains("larger than 10 MB");
	}

}
