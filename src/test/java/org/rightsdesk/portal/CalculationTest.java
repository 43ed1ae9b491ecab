package org.rightsdesk.portal;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.DomainTable;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.Browser;
import org.rightsdesk.testing.JsonFuzz;
import org.rightsdesk.testing.RightsdeskTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The clock for programs, over HTTP. */
@RightsdeskTest
class CalculationTest {

	private static final String ADDRESS = "/api/v1/deadline-calculations";

	@LocalServerPort
	private int port;

	@Autowired
	private ObjectMapper mapper;

	@Test
	void exampleOfTheIssue() throws Exception {
		JsonNode clock = calculated(body("UK-EW", "ACCESS", "2026-01-31T14:00", "IDENTITY_REQUESTED 2026-02-02"));
		assertThat(clock.toString()).startsWith(
				"{\"state\":\"NOT_STARTED\",\"startDate\":null,\"dueDate\":null,\"extensionNoticeLimit\":null,\"pausedDays\":0,\"extended\":false,\"steps\":[{\"rule\":\"C-2\",\"text\":\"Your request reached us on 31 January 2026.");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("deadlines")
	void deadline(String id, CSVRecord row) throws Exception {
		JsonNode clock = calculated(
				body(row.get("jurisdiction"), "ACCESS", row.get("received_at"), events(row).toArray(String[]::new)));
		assertThat(clock.get("startDate").asText("")).isEqualTo(row.get("expected_start_date"));
		assertThat(clock.get("dueDate").asText("")).isEqualTo(row.get("expected_due_date"));
		assertThat(clock.get("extended").asBoolean()).isEqualTo(row.get("extended").equals("yes"));
		assertThat(clock.get("state").asText()).isEqualTo(row.get("expected_start_date").isEmpty() ? "NOT_STARTED"
				: row.get("expected_due_date").isEmpty() ? "PAUSED" : "RUNNING");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("others")
	void otherDeadline(String id, CSVRecord row) throws Exception {
		boolean complaint = row.get("kind").equals("COMPLAINT_ACK");
		String day = row.get("event_date");
		List<String> events = new ArrayList<>();
		if (!row.get("paused_days").isEmpty()) {
			LocalDate asked = LocalDate.parse(day).plusDays(1);
			events.add("CLARIFICATION_REQUESTED " + asked);
			events.add("CLARIFICATION_RECEIVED " + asked.plusDays(Integer.parseInt(row.get("paused_days"))));
		}
		JsonNode clock = calculated(body(row.get("jurisdiction"), complaint ? "COMPLAINT" : "ACCESS", day + "T10:00",
				events.toArray(String[]::new)));
		assertThat(clock.get(complaint ? "dueDate" : "extensionNoticeLimit").asText())
			.isEqualTo(row.get("expected_due_date"));
	}

	@Test
	void c12StepsSayWhyInWords() throws Exception {
		JsonNode steps = calculated(body("UK-EW", "ACCESS", "2026-01-31T14:00")).get("steps");
		assertThat(steps).extracting((step) -> step.get("rule").asText())
			.containsExactly("C-2", "C-10", "C-12", "C-13");
		assertThat(steps.get(2).get("text").asText()).isEqualTo(
				"28 February 2026 is a Saturday, so we have to the end of the next working day, Monday 2 March 2026.");
	}

	@Test
	void section59ComplaintHasItsOwnStepsAndNeitherPausesNorHasALimitForNotice() throws Exception {
		JsonNode clock = calculated(body("UK-EW", "COMPLAINT", "2026-11-25T10:00", "IDENTITY_REQUESTED 2026-11-26",
				"RESPONDED 2026-12-01"));
		assertThat(clock.get("state").asText()).isEqualTo("CLOSED");
		assertThat(clock.get("startDate").asText()).isEqualTo("2026-11-25");
		assertThat(clock.get("dueDate").asText()).isEqualTo("2026-12-29");
		assertThat(clock.get("extensionNoticeLimit").isNull()).isTrue();
		assertThat(clock.get("steps")).extracting((step) -> step.get("rule").asText())
			.containsExactly("C-2", "5.9", "5.9", "C-12", "C-13", "5.1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			IDENTITY_REQUESTED 2026-03-01                                                            | 0 | C-1
			IDENTITY_REQUESTED 2026-03-03,RESPONDED 2026-03-04,IDENTITY_RECEIVED 2026-03-05          | 2 | 5.1
			WITHDRAWN 2026-03-03,RESPONDED 2026-03-04                                                | 1 | 5.1
			REOPENED 2026-03-03 FEE                                                                  | 0 | 5.1
			IDENTITY_RECEIVED 2026-03-04,IDENTITY_REQUESTED 2026-03-05                               | 0 | C-4
			IDENTITY_REQUESTED 2026-03-05,IDENTITY_RECEIVED 2026-03-04                               | 1 | C-4
			AUTHORITY_RECEIVED 2026-03-04                                                            | 0 | C-4
			FEE_PAID 2026-03-04                                                                      | 0 | C-4
			CLARIFICATION_RECEIVED 2026-03-04                                                        | 0 | C-7
			FEE_REQUESTED 2026-03-03,LAPSED 2026-04-03 IDENTITY                                      | 1 | C-4
			FEE_REQUESTED 2026-03-03,LAPSED 2026-04-03 FEE,REOPENED 2026-04-04 IDENTITY              | 2 | C-4
			EXTENDED 2026-04-03 COMPLEX                                                              | 0 | C-21
			EXTENDED 2026-03-03 COMPLEX,EXTENDED 2026-03-04 NUMBER_OF_REQUESTS                       | 1 | C-23
			IDENTITY_REQUESTED 2026-03-03,EXTENDED 2026-03-04 COMPLEX                                | 1 | C-20
			""")
	void impossibleSequenceNamesTheEventAndTheRule(String events, int position, String rule) throws Exception {
		JsonNode error = mistakes(body("UK-EW", "ACCESS", "2026-03-02T09:00", events.split(","))).get(0);
		assertThat(error.get("field").asText()).isEqualTo("events[" + position + "]");
		assertThat(error.get("rule").asText()).isEqualTo(rule);
		assertThat(error.get("message").asText()).endsWith(".");
	}

	@Test
	void sequencesThatCanHappenAreTakenInAnyOrder() throws Exception {
		JsonNode sorted = calculated(body("UK-EW", "ACCESS", "2026-03-02T09:00", "FEE_REQUESTED 2026-03-03",
				"LAPSED 2026-04-03 FEE", "REOPENED 2026-04-10 FEE", "EXTENDED 2026-04-20 NUMBER_OF_REQUESTS"));
		assertThat(sorted.get("startDate").asText()).isEqualTo("2026-04-10");
		assertThat(sorted.get("dueDate").asText()).isEqualTo("2026-07-10");
		assertThat(calculated(body("UK-EW", "ACCESS", "2026-03-02T09:00", "EXTENDED 2026-04-20 NUMBER_OF_REQUESTS",
				"REOPENED 2026-04-10 FEE", "LAPSED 2026-04-03 FEE", "FEE_REQUESTED 2026-03-03")))
			.isEqualTo(sorted);
	}

	@Test
	void rightsThatCannotBeExtendedAndComplaintsOutsideTheUkAreRefused() throws Exception {
		assertThat(
				mistakes(body("UK-EW", "OBJECTION_MARKETING", "2026-03-02T09:00", "EXTENDED 2026-03-03 COMPLEX")).get(0)
					.get("rule")
					.asText())
			.isEqualTo("6.0");
		assertThat(mistakes(body("UK-EW", "COMPLAINT", "2026-03-02T09:00", "FEE_REQUESTED 2026-03-03")).get(0)
			.get("rule")
			.asText()).isEqualTo("5.9");
		assertThat(fields(body("EU-IE", "COMPLAINT", "2026-03-02T09:00"))).containsExactly("right");
	}

	@Test
	void pastTheLastCheckedYearNothingIsGuessed() throws Exception {
		JsonNode late = mistakes(body("UK-EW", "ACCESS", "2028-12-10T09:00")).get(0);
		assertThat(late.get("field").asText()).isEqualTo("$");
		assertThat(late.get("message").asText()).isEqualTo(
				"The bank holidays of UK-EW are checked until the end of 2028, so nothing can be said about 10 January 2029.");
		assertThat(mistakes(body("EU-DE", "COMPLAINT", "2029-01-01T00:00")).toString()).contains("UK calendar");
		assertThat(mistakes(body("UK-SCT", "COMPLAINT", "9999-12-31T00:00")).toString())
			.contains("nothing can be said");
		assertThat(mistakes(body("EU-DE", "ACCESS", "2028-01-01T00:00", "IDENTITY_REQUESTED 9999-12-31")).toString())
			.contains("nothing can be said");
		assertThat(calculated(body("UK-EW", "ACCESS", "2028-12-10T09:00", "IDENTITY_REQUESTED 2028-12-11")).get("state")
			.asText()).isEqualTo("NOT_STARTED");
	}

	@Test
	void everyMistakeOfFormIsNamedAtOnce() throws Exception {
		assertThat(fields("""
				{"calendar":"UK","right":"TEA","receivedAt":"2026-01-31T14:00Z","zone":"UTC","events":[
				 {"type":"RECEIVED","on":"2026-02-02"},{"type":"EXTENDED","on":"2026-2-2"},
				 {"type":"LAPSED","on":"2026-02-02","reason":"COMPLEX"},{"on":5},7,
				 {"type":"FEE_PAID","on":"2026-02-02","reason":"FEE","ground":"COMPLEX"}]}"""))
			.containsExactlyInAnyOrder("calendar", "right", "receivedAt", "zone", "events[0].type", "events[1].on",
					"events[1].ground", "events[2].reason", "events[3].type", "events[3].on", "events[4]",
					"events[5].ground", "events[5].reason");
		assertThat(fields("{}")).containsExactlyInAnyOrder("calendar", "right", "receivedAt");
		assertThat(fields(body("UK-EW", "ACCESS", "2018-05-24T23:59"))).containsExactly("receivedAt");
		assertThat(fields(body("UK-EW", "ACCESS", "2026-03-02T09:00",
				Stream.generate(() -> "IDENTITY_REQUESTED 2026-03-03").limit(101).toArray(String[]::new))))
			.containsExactly("events");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "[]", "{", "{}{}", "\"\ud800\"" })
	void whatIsNoJsonObjectIsRefused(String body) throws Exception {
		assertThat(fields(body)).containsExactly("$");
	}

	@Test
	void noBodyAndNoSequenceMakesUsFail() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("calendar", "\"UK-SCT\"");
		fields.put("right", "\"ACCESS\"");
		fields.put("receivedAt", "\"2026-01-31T14:00\"");
		fields.put("events", "[{\"type\":\"IDENTITY_REQUESTED\",\"on\":\"2026-02-02\"}]");
		List<String> bodies = new ArrayList<>();
		JqwikSession.run(() -> {
			JsonFuzz.of(fields).sampleStream().limit(600).forEach(bodies::add);
			sequences().sampleStream().limit(1500).forEach(bodies::add);
		});
		Browser browser = new Browser(this.port);
		assertThat(bodies).allSatisfy((body) -> assertThat(post(browser, body).statusCode()).as(body).isIn(200, 400));
		assertThat(bodies.stream().filter((body) -> post(browser, body).statusCode() == 200)).hasSizeGreaterThan(50);
	}

	/** Any events on any days, nearly all of them in an order that cannot be. */
	private static Arbitrary<String> sequences() {
		Arbitrary<LocalDate> day = Arbitraries.integers().between(0, 1200).map(LocalDate.of(2026, 1, 31)::plusDays);
		Arbitrary<ClockEventType> type = Arbitraries.of(ClockEventType.values())
			.filter((each) -> each != ClockEventType.RECEIVED);
		Arbitrary<String> reason = Arbitraries.of("IDENTITY", "AUTHORITY", "FEE", "CLARIFICATION");
		Arbitrary<String> event = Combinators.combine(type, day, reason)
			.as((each, on, why) -> each + " " + on + switch (each) {
				case EXTENDED -> " COMPLEX";
				case LAPSED, REOPENED -> " " + why;
				default -> "";
			});
		return Combinators
			.combine(Arbitraries.of("UK-EW", "UK-SCT", "UK-NIR", "EU-IE", "EU-FR", "EU-DE"),
					Arbitraries.of(Right.values()), event.list().ofMaxSize(5))
			.as((calendar, right, events) -> body(calendar, right.name(), "2026-01-31T14:00",
					events.toArray(String[]::new)));
	}

	static Stream<Arguments> deadlines() {
		return rows("deadlines.csv", 60);
	}

	static Stream<Arguments> others() {
		return rows("other-deadlines.csv", 10);
	}

	private static Stream<Arguments> rows(String table, int count) {
		List<CSVRecord> rows = DomainTable.read(table);
		assertThat(rows).hasSize(count);
		return rows.stream().map((row) -> Arguments.of(row.get("id"), row));
	}

	private static List<String> events(CSVRecord row) {
		List<String> events = new ArrayList<>();
		Map.of("IDENTITY_REQUESTED", "id_requested", "IDENTITY_RECEIVED", "id_confirmed", "FEE_REQUESTED",
				"fee_requested", "FEE_PAID", "fee_paid", "CLARIFICATION_REQUESTED", "clarification_requested",
				"CLARIFICATION_RECEIVED", "clarification_received")
			.forEach((type, column) -> {
				if (!row.get(column).isEmpty()) {
					events.add(type + " " + row.get(column));
				}
			});
		// Questions before answers of the same day.
		events.sort((one, other) -> Boolean.compare(one.contains("RE") && !one.contains("REQUESTED"),
				other.contains("RE") && !other.contains("REQUESTED")));
		if (row.get("extended").equals("yes")) {
			events.add("EXTENDED " + LocalDate.parse(row.get("expected_start_date")).plusDays(6) + " COMPLEX");
		}
		return events;
	}

	/** Each event as type, day and, where it has one, its ground or reason. */
	private static String body(String calendar, String right, String receivedAt, String... events) {
		List<String> written = Stream.of(events).map((event) -> {
			String[] parts = event.trim().split(" ");
			String reason = (parts.length < 3) ? ""
					: ",\"" + (parts[0].equals("EXTENDED") ? "ground" : "reason") + "\":\"" + parts[2] + "\"";
			return "{\"type\":\"" + parts[0] + "\",\"on\":\"" + parts[1] + "\"" + reason + "}";
		}).toList();
		return "{\"calendar\":\"%s\",\"right\":\"%s\",\"receivedAt\":\"%s\",\"events\":[%s]}".formatted(calendar, right,
				receivedAt, String.join(",", written));
	}

	private JsonNode calculated(String body) throws Exception {
		HttpResponse<String> answer = post(new Browser(this.port), body);
		assertThat(answer.statusCode()).as(body + answer.body()).isEqualTo(200);
		JsonNode clock = this.mapper.readTree(answer.body());
		assertThat(clock.get("steps")).isNotEmpty().allSatisfy((step) -> {
			assertThat(step.get("rule").asText()).matches("C-\\d+|5\\.1|5\\.9");
			assertThat(step.get("text").asText()).matches("[A-Z0-9].*\\.").doesNotContain("{", "null");
		});
		return clock;
	}

	private JsonNode mistakes(String body) throws Exception {
		HttpResponse<String> answer = post(new Browser(this.port), body);
		assertThat(answer.statusCode()).as(body + answer.body()).isEqualTo(400);
		assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
		return this.mapper.readTree(answer.body()).get("errors");
	}

	private List<String> fields(String body) throws Exception {
		return mistakes(body).findValuesAsText("field");
	}

	private static HttpResponse<String> post(Browser browser, String body) {
		return browser.send("POST", ADDRESS, body, "Content-Type", "application/json");
	}

}
