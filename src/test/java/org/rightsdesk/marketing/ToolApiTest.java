package org.rightsdesk.marketing;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.testing.Browser;
import org.rightsdesk.testing.RightsdeskTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** M-3: what mailing tools read and bring, by call and as a file. */
@RightsdeskTest
@TestPropertySource(properties = { "rightsdesk.marketing.tokens.trade-body=" + ToolApiTest.TOKEN,
		"rightsdesk.marketing.tokens.repairs-service=another-token-of-forty-characters-here" })
class ToolApiTest {

	static final String TOKEN = "a-token-with-more-than-32-characters-in-it";

	private static final String LIST = "/api/v1/organisations/trade-body/suppressions";

	@LocalServerPort
	private int port;

	@Autowired
	private ObjectMapper mapper;

	@Autowired
	private Suppressions suppressions;

	@Autowired
	private SuppressionExport export;

	@Autowired
	private Organisations organisations;

	@Test
	void whoHasNoTokenOfTheOrganisationGetsOneAnswerWhateverIsWrong() {
		List<String> bodies = new ArrayList<>();
		for (String header : List.of("Bearer wrong", "Basic " + TOKEN, "Bearer ", "Bearer " + TOKEN + "x")) {
			HttpResponse<String> answer = new Browser(this.port).get(LIST, "Authorization", header);
			assertThat(answer.statusCode()).as(header).isEqualTo(401);
			bodies.add(answer.body());
		}
		for (String slug : List.of("repairs-service", "community-buying", "no-such-organisation")) {
			HttpResponse<String> answer = new Browser(this.port).get(LIST.replace("trade-body", slug), "Authorization",
					"Bearer " + TOKEN);
			assertThat(answer.statusCode()).as(slug).isEqualTo(401);
			bodies.add(answer.body());
		}
		assertThat(bodies).doesNotContain("").containsOnly(new Browser(this.port).get(LIST).body());
	}

	@Test
	void importOfUnsubscribesMadeInTheToolIsIdempotent() throws Exception {
		String body = "{\"addresses\":[\"One@import.example.com\",\"two@import.example.com\"]}";
		assertThat(post(LIST, body).get("added").asInt()).isEqualTo(2);
		assertThat(post(LIST, body).get("added").asInt()).isZero();
		assertThat(this.suppressions.counting(organisation(), MailingChannel.EMAIL, "one@import.example.com"))
			.singleElement()
			.satisfies((one) -> assertThat(one.source()).isEqualTo(StopSource.TOOL));
	}

	@Test
	void checkSaysWhichAddressesMayGetWhat() throws Exception {
		this.suppressions.stop(organisation(), MailingChannel.EMAIL, "no@check.example.com", StopSource.TOOL, null);
		JsonNode checked = post(LIST + ":check", "{\"addresses\":[\"NO@check.example.com\",\"yes@check.example.com\"]}")
			.get("addresses");
		assertThat(checked.get(0).get("address").asText()).isEqualTo("NO@check.example.com");
		assertThat(checked.get(0).get("marketing").asBoolean()).isFalse();
		assertThat(checked.get(0).get("service").asBoolean()).isTrue();
		assertThat(checked.get(1).get("marketing").asBoolean()).isTrue();
	}

	@Test
	void theListComesInPagesAndTellsLaterWhatWasRemoved() throws Exception {
		for (int i = 0; i < 501; i++) {
			this.suppressions.stop(organisation(), MailingChannel.EMAIL, i + "@page.example.com", StopSource.TOOL,
					null);
		}
		List<String> seen = new ArrayList<>();
		JsonNode page = get(LIST);
		assertThat(page.get("more").asBoolean()).isTrue();
		while (page.get("suppressions").size() > 0) {
			page.get("suppressions").forEach((row) -> seen.add(row.get("address").asText()));
			page = get(LIST + "?since=" + page.get("next").asText());
		}
		assertThat(seen).doesNotHaveDuplicates().contains("0@page.example.com", "500@page.example.com");
		this.suppressions.renewConsent(organisation(), MailingChannel.EMAIL, "7@page.example.com");
		JsonNode later = get(LIST + "?since=" + page.get("next").asText()).get("suppressions");
		assertThat(later).hasSize(1);
		assertThat(later.get(0).get("address").asText()).isEqualTo("7@page.example.com");
		assertThat(later.get(0).get("removedAt").asText()).isNotEmpty();
		assertThat(get(LIST + "?since=2100-01-01T00:00:00Z").get("suppressions")).isEmpty();
	}

	@Test
	void mistakesAreNamed() {
		assertThat(call(LIST, "{\"addresses\":[\"fine@example.com\",\"not one\"]}").body()).contains("addresses[1]");
		assertThat(call(LIST, "{}").body()).contains("\"addresses\"");
		assertThat(call(LIST, "{\"addresses\":[]}").statusCode()).isEqualTo(400);
		assertThat(
				new Browser(this.port).get(LIST + "?since=yesterday", "Authorization", "Bearer " + TOKEN).statusCode())
			.isEqualTo(400);
	}

	@Test
	void linksAndHeadersForTheMailsOfATool() throws Exception {
		JsonNode link = post("/api/v1/organisations/trade-body/unsubscribe-links",
				"{\"addresses\":[\"reader@example.com\"]}")
			.get("links")
			.get(0);
		assertThat(link.get("listUnsubscribe").asText()).isEqualTo("<" + link.get("link").asText() + ">");
		assertThat(link.get("listUnsubscribePost").asText()).isEqualTo("List-Unsubscribe=One-Click");
		assertThat(link.get("link").asText()).contains("/trade-body/unsubscribe/").doesNotContain("reader");
	}

	@Test
	void theNightlyFileIsWholeAndNoSpreadsheetRunsAnythingInIt(@TempDir Path directory) throws Exception {
		Organisation other = this.organisations.get("constituency-office");
		this.suppressions.stop(other, MailingChannel.EMAIL, "=cmd|'/c calc'!a0@example.com", StopSource.TOOL, null);
		this.suppressions.stop(other, MailingChannel.EMAIL, "a\"b,c@example.com", StopSource.TOOL, null);
		this.suppressions.stop(other, MailingChannel.EMAIL, "gone@example.com", StopSource.TOOL, null);
		this.suppressions.renewConsent(other, MailingChannel.EMAIL, "gone@example.com");
		Path file = directory.resolve("suppressions-constituency-office.csv");
		Files.writeString(file, "the one of yesterday");
		this.export.write(other, directory);
		assertThat(Files.readString(file)).startsWith("channel,address,sha256,scope,wish,since,source\r\n")
			.contains("EMAIL,\"'=cmd|", "\"a\"\"b,c@example.com\"", Addresses.hash("a\"b,c@example.com"))
			.doesNotContain("gone@example.com", "yesterday");
		assertThat(directory.toFile().list()).containsExactly(file.getFileName().toString());
	}

	private Organisation organisation() {
		return this.organisations.get("trade-body");
	}

	private JsonNode get(String path) throws Exception {
		return this.mapper.readTree(new Browser(this.port).get(path, "Authorization", "Bearer " + TOKEN).body());
	}

	private JsonNode post(String path, String body) throws Exception {
		HttpResponse<String> answer = call(path, body);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return this.mapper.readTree(answer.body());
	}

	private HttpResponse<String> call(String path, String body) {
		return new Browser(this.port).send("POST", path, body, "Content-Type", "application/json", "Authorization",
				"Bearer " + TOKEN);
	}

}
