package org.rightsdesk.web;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.testing.Browser;
import org.rightsdesk.testing.RightsdeskTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The description of the interface for programs, against what it describes: whoever has
 * nothing but the description can call it.
 */
@RightsdeskTest
class OpenApiTest {

	private static final String REQUESTS = "/api/v1/organisations/{organisation}/requests";

	private static final String CALCULATIONS = "/api/v1/deadline-calculations";

	@LocalServerPort
	private int port;

	@Autowired
	private ObjectMapper mapper;

	private JsonNode api;

	@BeforeEach
	void read() throws Exception {
		HttpResponse<String> answer = new Browser(this.port).get("/api/v1/openapi.json", "X-Forwarded-Host",
				"evil.example");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
		assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
		assertThat(answer.body()).doesNotContain("evil.example", "org.rightsdesk", "Json", "servlet",
				"\"format\":\"\"");
		this.api = this.mapper.readTree(answer.body());
	}

	@Test
	void describesTheInterfaceAndNothingElse() {
		assertThat(this.api.get("openapi").asText()).startsWith("3.0");
		assertThat(names(this.api.get("paths"))).containsExactlyInAnyOrder(REQUESTS, CALCULATIONS);
		assertThat(names(schemas())).containsExactlyInAnyOrder("Request", "Requester", "OnBehalfOf", "About", "Receipt",
				"DeadlineCalculation", "Event", "Deadline", "Step", "Problem", "Mistake");
	}

	@Test
	void nothingElseOfTheLibraryIsOpen() {
		for (String path : List.of("/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/swagger-config",
				"/swagger-ui.html", "/swagger-ui/index.html", "/webjars/swagger-ui/index.html",
				"/api/v1/openapi.json.yaml", "/api/v1/openapi.yaml", "/api/v1/openapi.json/swagger-config")) {
			assertThat(new Browser(this.port).get(path).statusCode()).as(path).isIn(403, 404);
		}
	}

	@Test
	void eachCallSaysWhatItDoesAndHowItsProblemsLook() {
		for (JsonNode path : this.api.get("paths")) {
			JsonNode call = path.get("post");
			assertThat(names(path)).containsExactly("post");
			assertThat(call.get("summary").asText()).isNotEmpty();
			assertThat(call.get("description").asText()).isNotEmpty();
			assertThat(call.get("requestBody").get("required").asBoolean()).isTrue();
			call.get("responses").fields().forEachRemaining((answer) -> {
				JsonNode described = resolved(answer.getValue());
				assertThat(described.get("description").asText()).isNotEmpty();
				String type = answer.getKey().startsWith("2") ? "application/json" : "application/problem+json";
				assertThat(names(described.get("content"))).as(answer.getKey()).containsExactly(type);
			});
		}
		assertThat(names(this.api.at("/paths").get(REQUESTS).at("/post/responses"))).containsExactlyInAnyOrder("201",
				"400", "404", "413", "415", "429", "503");
		assertThat(names(this.api.at("/paths").get(CALCULATIONS).at("/post/responses")))
			.containsExactlyInAnyOrder("200", "400", "413", "415", "429", "503");
	}

	@Test
	void everyFieldIsDescribedWithAnExample() {
		schemas().fields()
			.forEachRemaining((schema) -> schema.getValue().get("properties").fields().forEachRemaining((field) -> {
				JsonNode property = field.getValue();
				String name = schema.getKey() + "." + field.getKey();
				boolean nested = property.has("$ref") || property.has("allOf") || property.has("items");
				assertThat(text(property)).as(name).isNotEmpty();
				assertThat(nested || property.has("example")).as(name + " has an example").isTrue();
			}));
	}

	@Test
	void examplesAreTakenAsTheyStand() throws Exception {
		HttpResponse<String> asked = post(REQUESTS, example("Request", true).toString());
		assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
		agrees("Receipt", this.mapper.readTree(asked.body()));
		HttpResponse<String> calculated = post(CALCULATIONS, example("DeadlineCalculation", false).toString());
		assertThat(calculated.statusCode()).as(calculated.body()).isEqualTo(200);
		agrees("Deadline", this.mapper.readTree(calculated.body()));
	}

	@Test
	void whatIsRequiredAndNothingElseIsMissedWhenItIsLeftOut() throws Exception {
		missing("Request", REQUESTS, "");
		missing("DeadlineCalculation", CALCULATIONS, "");
		ObjectNode request = example("Request", true);
		for (Map.Entry<String, String> part : Map.of("requester", "Requester", "onBehalfOf", "OnBehalfOf").entrySet()) {
			request.set(part.getKey(), this.mapper.createObjectNode());
			assertThat(mistaken(REQUESTS, request)).containsExactlyInAnyOrderElementsOf(
					required(part.getValue()).stream().map((name) -> part.getKey() + "." + name).toList());
			request = example("Request", true);
		}
		ObjectNode calculation = example("DeadlineCalculation", false);
		calculation.putArray("events").addObject();
		assertThat(mistaken(CALCULATIONS, calculation)).containsExactlyInAnyOrderElementsOf(
				required("Event").stream().map((name) -> "events[0]." + name).toList());
	}

	@Test
	void bodiesSayThatTheyHaveNoOtherFields() {
		for (String body : List.of("Request", "Requester", "OnBehalfOf", "About", "DeadlineCalculation", "Event")) {
			assertThat(schemas().get(body).path("additionalProperties").asBoolean(true)).as(body).isFalse();
		}
	}

	@Test
	void everyCodeThatIsListedIsTakenAndNoOther() throws Exception {
		for (String field : List.of("calendar", "right")) {
			for (JsonNode code : property("DeadlineCalculation", field).get("enum")) {
				ObjectNode body = example("DeadlineCalculation", false);
				body.set(field, code);
				body.remove("events");
				assertThat(post(CALCULATIONS, body.toString()).statusCode()).as(body.toString()).isEqualTo(200);
			}
		}
		ObjectNode unknown = example("DeadlineCalculation", false);
		unknown.put("calendar", "UK").put("right", "OTHER");
		assertThat(mistaken(CALCULATIONS, unknown)).containsExactlyInAnyOrder("calendar", "right");
	}

	@Test
	void everyLimitThatIsNamedHolds() throws Exception {
		Map<String, Integer> limits = new TreeMap<>();
		for (String[] part : new String[][] { { "Request", "" }, { "Requester", "requester." },
				{ "OnBehalfOf", "onBehalfOf." } }) {
			this.api.at("/components/schemas/" + part[0] + "/properties").fields().forEachRemaining((field) -> {
				if (field.getValue().has("maxLength")) {
					limits.put(part[1] + field.getKey(), field.getValue().get("maxLength").asInt());
				}
			});
		}
		assertThat(limits).hasSize(7);
		for (Map.Entry<String, Integer> limit : limits.entrySet()) {
			String last = limit.getKey().replaceAll(".*\\.", "");
			boolean email = last.equals("email");
			assertThat(post(REQUESTS, with(limit.getKey(), filled(last, limit.getValue())).toString()).statusCode())
				.as(limit.getKey())
				.isEqualTo(email ? 400 : 201);
			assertThat(mistaken(REQUESTS, with(limit.getKey(), filled(last, limit.getValue() + 1))))
				.containsExactly(limit.getKey());
		}
	}

	private static String filled(String field, int length) {
		return (field.equals("phone") ? "1" : "x").repeat(length);
	}

	private ObjectNode with(String path, String value) {
		ObjectNode body = example("Request", true);
		String[] parts = path.split("\\.");
		ObjectNode place = (parts.length == 1) ? body : (ObjectNode) body.get(parts[0]);
		place.put(parts[parts.length - 1], value);
		return body;
	}

	private void missing(String schema, String path, String prefix) throws Exception {
		assertThat(mistaken(path, this.mapper.createObjectNode()))
			.containsExactlyInAnyOrderElementsOf(required(schema));
	}

	private Set<String> required(String schema) {
		Set<String> required = new TreeSet<>();
		schemas().get(schema).get("required").forEach((name) -> required.add(name.asText()));
		return required;
	}

	/** A body of the examples alone. */
	private ObjectNode example(String schema, boolean represented) {
		ObjectNode body = this.mapper.createObjectNode();
		schemas().get(schema).get("properties").fields().forEachRemaining((field) -> {
			JsonNode value = exampleOf(field.getValue());
			if (value != null && !field.getKey().matches("ground|reason")) {
				body.set(field.getKey(), value);
			}
		});
		return body;
	}

	private JsonNode exampleOf(JsonNode property) {
		if (property.has("example")) {
			return property.get("example");
		}
		if (property.has("$ref") || property.has("allOf")) {
			return example(target(property), true);
		}
		ArrayNode list = this.mapper.createArrayNode();
		list.add(example(target(property.get("items")), true));
		return list;
	}

	private static String target(JsonNode property) {
		JsonNode reference = property.has("$ref") ? property.get("$ref") : property.get("allOf").get(0).get("$ref");
		return reference.asText().replaceAll(".*/", "");
	}

	/** An answer has exactly the fields that are described, and nulls where described. */
	private void agrees(String schema, JsonNode answer) {
		assertThat(names(answer)).containsExactlyInAnyOrderElementsOf(names(schemas().get(schema).get("properties")));
		answer.fields()
			.forEachRemaining((field) -> assertThat(
					!field.getValue().isNull() || property(schema, field.getKey()).path("nullable").asBoolean())
				.as(field.getKey())
				.isTrue());
	}

	private String text(JsonNode property) {
		JsonNode described = property.has("$ref") ? schemas().get(target(property)) : property;
		return described.path("description").asText();
	}

	private JsonNode property(String schema, String field) {
		return schemas().get(schema).get("properties").get(field);
	}

	private JsonNode schemas() {
		return this.api.at("/components/schemas");
	}

	private JsonNode resolved(JsonNode node) {
		return node.has("$ref") ? this.api.at(node.get("$ref").asText().substring(1)) : node;
	}

	private List<String> mistaken(String path, JsonNode body) throws Exception {
		HttpResponse<String> answer = post(path, body.toString());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		JsonNode problem = this.mapper.readTree(answer.body());
		assertThat(names(problem))
			.containsExactlyInAnyOrderElementsOf(names(schemas().get("Problem").get("properties")));
		return problem.get("errors").findValuesAsText("field");
	}

	private HttpResponse<String> post(String path, String body) {
		return new Browser(this.port).send("POST", path.replace("{organisation}", "trade-body"), body, "Content-Type",
				"application/json");
	}

	private static List<String> names(JsonNode node) {
		List<String> names = new ArrayList<>();
		node.fieldNames().forEachRemaining(names::add);
		return names;
	}

}
