package org.rightsdesk.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.testing.RightsdeskTest;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** A fault is told in plain words, says what to do, and tells nothing about us. */
@RightsdeskTest
class ErrorPagesTest {

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Test
	void unknownAddress() throws Exception {
		told(send(request("/nobody").GET()), 404, "We cannot find this page");
		told(send(request("/assets/nothing.css").GET()), 404, "We cannot find this page");
	}

	@Test
	void formWithoutItsToken() throws Exception {
		told(send(request("/trade-body/request/name").header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("name=Ada"))), 403, "You cannot open this page");
	}

	@Test
	void addressThatNobodyWrites() throws Exception {
		HttpResponse<String> answer = send(request("/trade-body/request/name;x=1").GET());
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).doesNotContain("Exception", "Tomcat", "org.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "400", "403", "404", "413", "429", "500", "503", "4xx", "5xx" })
	void everyErrorPageHasWordsAndAWayOn(String status) throws Exception {
		Document page = Jsoup.parse(Pages.of(new FaultController())
			.perform(get("/fault/" + status))
			.andReturn()
			.getResponse()
			.getContentAsString());
		assertThat(page.select("h1")).hasSize(1);
		assertThat(page.select("main p")).hasSizeGreaterThanOrEqualTo(3);
		assertThat(page.select("main a").attr("href")).isEqualTo("/");
		assertThat(page.text()).doesNotContain("??", "Exception");
	}

	private void told(HttpResponse<String> answer, int status, String heading) {
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo(heading);
		assertThat(answer.body()).doesNotContain("Exception", "Tomcat", "org.rightsdesk");
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path)).header("Accept", "text/html");
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

	@Controller
	static class FaultController {

		@GetMapping("/fault/{status}")
		String fault(@PathVariable String status) {
			return "error/" + status;
		}

	}

}
