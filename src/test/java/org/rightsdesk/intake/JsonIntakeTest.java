package org.rightsdesk.intake;

import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.sessions.JqwikSession;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.request.AnswerBy;
import org.rightsdesk.request.Detail;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.RepresentativeKind;
import org.rightsdesk.request.Representations;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SecondSecret;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.testing.Browser;
import org.rightsdesk.testing.JsonFuzz;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The form for programs: what it takes, what becomes of it, and what it refuses. */
@RightsdeskTest
class JsonIntakeTest {

	private static final String ADDRESS = "/api/v1/organisations/community-buying/requests";

	private static final String OWN = """
			{"rights":["ACCESS"],"requester":{"name":"Ada Lovelace","email":"%s"}}""";

	@LocalServerPort
	private int port;

	@Autowired
	private ObjectMapper mapper;

	@Autowired
	private Requests requests;

	@Autowired
	private Representations representations;

	@Autowired
	private Letters letters;

	@Autowired
	private SecondSecret secondSecret;

	@Autowired
	private RuntimeService engine;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@AfterEach
	void realTime() {
		this.clock.reset();
	}

	@Test
	void simpleRequestIsAnsweredWithReferenceDateAndCode() throws Exception {
		this.clock.set(Instant.parse("2026-06-09T23:15:10.123Z"));
		HttpResponse<String> answer = post(OWN.formatted("simple@example.com"));
		assertThat(answer.statusCode()).isEqualTo(201);
		assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
		assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "location");
		assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("no-store");
		JsonNode receipt = this.mapper.readTree(answer.body());
		assertThat(receipt.fieldNames()).toIterable()
			.containsExactlyInAnyOrder("reference", "receivedAt", "dueOn", "downloadCode");
		// 00:15 in London on 10 June: the local date counts (C-2).
		assertThat(receipt.get("receivedAt").asText()).isEqualTo("2026-06-10T00:15:10+01:00");
		assertThat(receipt.get("dueOn").asText()).isEqualTo("2026-07-10");
		SubjectRequest request = request(receipt);
		assertThat(request.channel()).isEqualTo(Channel.API);
		assertThat(request.wanted()).isEqualTo("All data about the person. (Nothing more was said.)");
		assertThat(this.requests.isRepresented(request.id())).isFalse();
		assertThat(
				this.secondSecret.attempt(this.requests.requester(request.id()), receipt.get("downloadCode").asText()))
			.isEqualTo(SecondSecret.Attempt.RIGHT);
	}

	@Test
	void processAndReceiptBelongToTheCaseAsWithTheForm() throws Exception {
		SubjectRequest request = request(accepted(OWN.formatted("process@example.com")));
		assertThat(this.engine.createProcessInstanceQuery()
			.processInstanceBusinessKey(request.reference().value())
			.processDefinitionKey("handleRequest")
			.count()).isEqualTo(1);
		assertThat(this.letters.of(request.id())).extracting(Letter::code).containsExactly(LetterCode.ACKNOWLEDGEMENT);
	}

	@Test
	void everythingThatIsSentReachesTheCaseCleanedAsTheFormCleansIt() throws Exception {
		SubjectRequest request = request(accepted("""
				{"rights":["ACCESS"],
				 "requester":{"name":"  Grace\\u202e   Hopper ","email":"grace@example.com","phone":"01632 960001",
				              "postalAddress":"1 Law Lane\\r\\nExampleton"},
				 "onBehalfOf":{"name":"Ada Lovelace","kind":"SOLICITOR","relationship":"Solicitor"},
				 "details":"Letters\\tand\\u0000 notes\\r\\nof 2020","periodFrom":"2020-02-01","periodTo":"2021-04-03",
				 "answerBy":"POST"}"""));
		assertThat(request.wanted()).isEqualTo("Letters and notes\nof 2020");
		assertThat(request.periodFrom()).isEqualTo("2020-02-01");
		assertThat(request.periodTo()).isEqualTo("2021-04-03");
		assertThat(request.answerBy()).isEqualTo(AnswerBy.POST);
		assertThat(this.requests.lines(request.id())).extracting(RequestLine::right).containsExactly(Right.ACCESS);
		Party requester = this.requests.requester(request.id());
		assertThat(requester)
			.extracting(Party::name, Party::email, Party::phone, Party::postalAddress, Party::relationship)
			.containsExactly("Grace Hopper", "grace@example.com", "01632 960001", "1 Law Lane\nExampleton",
					"Solicitor");
		assertThat(this.requests.dataSubject(request.id()).name()).isEqualTo("Ada Lovelace");
	}

	@Test
	void whatIsSaidAboutEachRightReachesItsLine() throws Exception {
		SubjectRequest request = request(accepted(about("""
				{"detail":"WRONG","value":"My\\tname"},{"detail":"WANTS","value":"CONTEST, EXPLAIN"},
				{"detail":"DECISION","value":"The score, of May"}""")));
		List<RequestLine> lines = this.requests.lines(request.id());
		assertThat(this.requests.details(lines.get(0).id())).isEqualTo(Map.of(Detail.WRONG, "My name"));
		assertThat(this.requests.details(lines.get(1).id()))
			.isEqualTo(Map.of(Detail.WANTS, "EXPLAIN,CONTEST", Detail.DECISION, "The score, of May"));
		assertThat(request.wanted()).isEqualTo("(No words of their own.)");
	}

	@Test
	void whatIsSaidWronglyIsNamedByItsPath() throws Exception {
		assertThat(refused(about("""
				{"detail":"WRONG","value":"%s"},{"detail":"WANTS","value":"EXPLAIN,TEA"},
				{"detail":"WRONG","value":"x"},{"detail":"ERASE_WHAT","value":"x"},{"detail":"TEA","value":"x"},
				{"detail":"VIEW"}""".formatted("x".repeat(2001))).replace("\"about\"",
				"\"periodFrom\":\"2020-01-01\",\"about\"")))
			.containsOnlyKeys("about[0].value", "about[1].value", "about[2].detail", "about[3].detail",
					"about[4].detail", "about[5].value", "periodFrom")
			.containsEntry("about[1].value",
					"What you would like about the decision: choose one of the answers that are offered")
			.containsEntry("about[2].detail", "WRONG stands in this list already.")
			.containsEntry("about[3].detail",
					"This belongs to ERASURE, which is not in the list of rights. Add it there, or leave this out.");
	}

	@Test
	void aProgramMayCloseAnAccountWhereThatIsOffered() throws Exception {
		String body = about("{\"detail\":\"CLOSE_ACCOUNT\",\"value\":\"YES\"}")
			.replace("\"RECTIFICATION\",\"AUTOMATED_DECISION\"", "\"OBJECTION_MARKETING\"");
		RequestLine line = this.requests.lines(request(accepted(body)).id()).get(0);
		assertThat(this.requests.details(line.id())).containsEntry(Detail.CLOSE_ACCOUNT, "YES");
		assertThat(refused(body.replace("YES", "maybe"))).containsOnlyKeys("about[0].value");
		HttpResponse<String> elsewhere = new Browser(this.port).send("POST",
				ADDRESS.replace("community-buying", "repairs-service"), body, "Content-Type", "application/json");
		assertThat(elsewhere.statusCode()).isEqualTo(400);
	}

	private static String about(String said) {
		return """
				{"rights":["RECTIFICATION","AUTOMATED_DECISION"],
				 "requester":{"name":"Ada Lovelace","email":"about@example.com"},"about":[%s]}""".formatted(said);
	}

	@Test
	void asWhatSomebodyActsAndTheAgeOfAChildAreKeptI6() throws Exception {
		SubjectRequest request = request(accepted(parent("\"age\":11")));
		assertThat(this.representations.of(request.id())).hasValueSatisfying((kept) -> {
			assertThat(kept.kind()).isEqualTo(RepresentativeKind.PARENT_OR_GUARDIAN);
			assertThat(kept.age()).isEqualTo(11);
		});
		assertThat(refused(parent("\"fax\":\"1\""))).containsEntry("onBehalfOf.age", "Enter how old the person is");
		for (String wrong : List.of("\"11\"", "11.5", "1e99", "true", "[11]")) {
			assertThat(refused(parent("\"age\":" + wrong))).as(wrong).containsKey("onBehalfOf.age");
		}
		for (String wrong : List.of("-1", "121")) {
			assertThat(refused(parent("\"age\":" + wrong))).as(wrong)
				.containsEntry("onBehalfOf.age", "Enter the age as a number of whole years, like 11");
		}
	}

	@Test
	void electedRepresentativesAreServedWhereCaseworkIsDone() throws Exception {
		String body = OWN.formatted("member@example.com")
			.replace("}}", "},\"onBehalfOf\":{\"name\":\"Ada\",\"kind\":\"ELECTED_REPRESENTATIVE\","
					+ "\"relationship\":\"Councillor\"}}");
		assertThat(refused(body)).containsOnlyKeys("onBehalfOf.kind");
		String answer = new Browser(this.port)
			.send("POST", ADDRESS.replace("community-buying", "constituency-office"), body, "Content-Type",
					"application/json")
			.body();
		assertThat(answer).contains("RD-");
	}

	private static String parent(String field) {
		return OWN.formatted("parent@example.com")
			.replace("}}", "},\"onBehalfOf\":{\"name\":\"Byron\",\"kind\":\"PARENT_OR_GUARDIAN\","
					+ "\"relationship\":\"Mother\"," + field + "}}");
	}

	@Test
	void theSameBodyAgainIsAnotherRequest() throws Exception {
		String body = OWN.formatted("another@example.com");
		assertThat(request(accepted(body)).id()).isNotEqualTo(request(accepted(body)).id());
		assertThat(this.requests.openByEmail("another@example.com")).hasSize(2);
	}

	@Test
	void everyMistakeIsNamedAtOnceWithItsPath() throws Exception {
		Map<String, String> errors = refused("""
				{"rights":["ACCESS","TEA"],
				 "requester":{"name":" ","email":"ada(at)example.com","phone":1632,"fax":"1"},
				 "onBehalfOf":{"name":"%s"},"details":["x"],"periodFrom":"2199-01-01","periodTo":"2026-02-30",
				 "answerBy":"PIGEON","token":"x"}""".formatted("n".repeat(201)));
		assertThat(errors).containsOnlyKeys("rights[1]", "requester.name", "requester.email", "requester.phone",
				"requester.fax", "onBehalfOf.name", "onBehalfOf.relationship", "details", "periodFrom", "periodTo",
				"answerBy", "token");
		assertThat(errors).containsEntry("requester.name", "Enter your name")
			.containsEntry("requester.email", "Your e-mail address must be one address like name@example.com")
			.containsEntry("requester.phone", "This must be text, in quotation marks.")
			.containsEntry("requester.fax",
					"There is no such field. Here may stand: name, email, phone, postalAddress.")
			.containsEntry("onBehalfOf.name", "Name of the person must have 200 characters or fewer")
			.containsEntry("onBehalfOf.relationship", "This must be given.")
			.containsEntry("periodFrom", "The first day must be today or in the past")
			.containsEntry("periodTo", "This must be a real date such as 2026-01-31.")
			.containsEntry("answerBy", "This must be one of: DOWNLOAD, POST.");
		assertThat(errors.get("rights[1]")).startsWith("This must be one of: ACCESS, RECTIFICATION, ");
	}

	@Test
	void whatDependsOnOtherFieldsIsNamedToo() throws Exception {
		assertThat(refused("""
				{"rights":["ACCESS"],"requester":{"name":"Ada","email":"ada@example.com"},"answerBy":"POST",
				 "periodFrom":"2021-02-02","periodTo":"2021-02-01"}"""))
			.containsExactlyEntriesOf(map("periodTo", "The last day must not be before the first",
					"requester.postalAddress", "Enter the address for the answer"));
		assertThat(refused("{\"rights\":[]}")).containsExactlyEntriesOf(
				map("rights", "This list must have at least one entry.", "requester", "This must be given."));
	}

	@Test
	void rightsThatAreNotOfferedOrComeTwiceAreNamed() throws Exception {
		String body = "{\"rights\":[\"ACCESS\",\"ERASURE\",\"ACCESS\",\"PORTABILITY\"],"
				+ "\"requester\":{\"name\":\"Ada\",\"email\":\"a@example.com\"}}";
		Map<String, String> errors = errors(post("/api/v1/organisations/constituency-office/requests", body), 400);
		assertThat(errors).containsOnlyKeys("rights[2]", "rights[3]");
		assertThat(errors.get("rights[2]")).isEqualTo("ACCESS stands in this list already.");
		assertThat(errors.get("rights[3]")).contains("does not offer PORTABILITY");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "[]", "\"x\"", "{", "{\"rights\":[\"ACCESS\"]", "{} {}",
			"{\"rights\":[\"ACCESS\"],\"rights\":[\"ACCESS\"]}", "{'rights':1}", "\u0000" })
	void whatIsNoJsonObjectIsRefused(String body) throws Exception {
		assertThat(refused(body)).containsOnlyKeys("$");
	}

	@Test
	void deepBodyIsRefused() throws Exception {
		assertThat(refused("{\"x\":".repeat(2000) + "1" + "}".repeat(2000))).containsOnlyKeys("$");
	}

	@Test
	void manyMistakesGiveAShortAnswer() throws Exception {
		StringBuilder body = new StringBuilder("{\"a\":1");
		for (int i = 0; i < 5000; i++) {
			body.append(",\"x").append(i).append("\":1");
		}
		assertThat(refused(body + "}")).hasSize(50);
	}

	@Test
	void tooLargeBodyIsRefusedWithAndWithoutItsLength() throws Exception {
		String large = "{\"details\":\"" + "x".repeat(70_000) + "\"}";
		problem(post(large), 413);
		try (var socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoTimeout(5000);
			var out = socket.getOutputStream();
			out.write(("POST " + ADDRESS + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
					+ "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + Integer.toHexString(large.length())
					+ "\r\n" + large + "\r\n0\r\n\r\n")
				.getBytes());
			out.flush();
			assertThat(new String(socket.getInputStream().readAllBytes())).startsWith("HTTP/1.1 413")
				.contains("application/problem+json");
		}
	}

	@ParameterizedTest
	@CsvSource({ "POST, /api/v1/organisations/nobody/requests, application/json, 404",
			"POST, /api/v1/nothing, application/json, 404",
			"GET, /api/v1/organisations/trade-body/requests, application/json, 405",
			"DELETE, /api/v1/organisations/trade-body/requests, application/json, 405",
			"POST, /api/v1/organisations/trade-body/requests, text/plain, 415",
			"POST, /api/v1/organisations/trade-body/requests, application/x-www-form-urlencoded, 415" })
	void otherProblemsAreJsonToo(String method, String address, String type, int status) throws Exception {
		String body = method.equals("POST") ? "{}" : null;
		problem(new Browser(this.port).send(method, address, body, "Content-Type", type), status);
		problem(new Browser(this.port).send(method, address, body, "Content-Type", type, "Accept",
				"text/html,*/*;q=0.1"), status);
	}

	@Test
	void whatIsRefusedLeavesNothing() throws Exception {
		long before = count();
		refused("{\"rights\":[\"ERASURE\",\"ERASURE\"],\"requester\":{\"name\":\"Ada\",\"email\":\"ada@example.com\"}}");
		problem(new Browser(this.port).send("POST", ADDRESS, OWN.formatted("a@example.com"), "Content-Type",
				"application/json", "Accept", "application/xml"), 406);
		assertThat(count()).isEqualTo(before);
	}

	@Test
	void noBodyMakesUsFail() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("rights", "[\"ACCESS\"]");
		fields.put("requester", "{\"name\":\"Ada\",\"email\":\"fuzz@example.com\"}");
		fields.put("onBehalfOf",
				"{\"name\":\"Ada\",\"kind\":\"PARENT_OR_GUARDIAN\",\"relationship\":\"Sister\",\"age\":11}");
		fields.put("details", "\"All\"");
		fields.put("periodFrom", "\"2020-01-01\"");
		fields.put("about", "[{\"detail\":\"WRONG\",\"value\":\"The name\"}]");
		fields.put("answerBy", "\"DOWNLOAD\"");
		List<String> bodies = new ArrayList<>();
		JqwikSession.run(() -> JsonFuzz.of(fields).sampleStream().limit(300).forEach(bodies::add));
		assertThat(bodies).allSatisfy((body) -> assertThat(post(body).statusCode()).as(body).isIn(201, 400));
	}

	private long count() {
		return this.jdbc.sql("select count(*) from request").query(Long.class).single();
	}

	private SubjectRequest request(JsonNode receipt) {
		return this.requests.find(new Reference(receipt.get("reference").asText())).orElseThrow();
	}

	private JsonNode accepted(String body) throws Exception {
		HttpResponse<String> answer = post(body);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return this.mapper.readTree(answer.body());
	}

	private Map<String, String> refused(String body) throws Exception {
		return errors(post(body), 400);
	}

	private Map<String, String> errors(HttpResponse<String> answer, int status) throws Exception {
		Map<String, String> errors = new LinkedHashMap<>();
		problem(answer, status).get("errors")
			.forEach((error) -> errors.put(error.get("field").asText(), error.get("message").asText()));
		return errors;
	}

	private JsonNode problem(HttpResponse<String> answer, int status) throws Exception {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
		assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
		assertThat(answer.body()).doesNotContain("Exception", "org.", "java.");
		JsonNode problem = this.mapper.readTree(answer.body());
		assertThat(problem.get("status").asInt()).isEqualTo(status);
		assertThat(problem.get("detail").asText()).isNotEmpty();
		return problem;
	}

	private HttpResponse<String> post(String body) {
		return post(ADDRESS, body);
	}

	private HttpResponse<String> post(String address, String body) {
		return new Browser(this.port).send("POST", address, body, "Content-Type", "application/json");
	}

	private static Map<String, String> map(String... pairs) {
		Map<String, String> map = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			map.put(pairs[i], pairs[i + 1]);
		}
		return map;
	}

}
