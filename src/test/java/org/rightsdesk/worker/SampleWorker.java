package org.rightsdesk.worker;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A program of a system, as its provider would write it: takes work, does it in the
 * system, adds what it found where it searched, says what came of it.
 */
class SampleWorker {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final HttpClient http = HttpClient.newHttpClient();

	private final String tasks;

	private final String token;

	/**
	 * @param system address of the system in the interface, such as
	 * {@code http://127.0.0.1:8080/api/v1/systems/repairs-service/newsletter}
	 */
	SampleWorker(String system, String token) {
		this.tasks = system + "/tasks";
		this.token = token;
	}

	/**
	 * Does all there is to do.
	 * @param system does one piece of work and says DONE, NOTHING_FOUND or KEPT; an
	 * exception is a failure
	 * @return how many pieces of work there were
	 */
	int run(Function<JsonNode, String> system) {
		int count = 0;
		for (JsonNode task : take(10)) {
			count++;
			try {
				done(task, system.apply(task));
			}
			catch (RuntimeException ex) {
				failed(task, ex.getMessage());
			}
		}
		return count;
	}

	JsonNode take(int most) {
		return json(post("/take", JSON.createObjectNode().put("most", most)).body());
	}

	HttpResponse<String> done(JsonNode task, String result) {
		ObjectNode body = JSON.createObjectNode().put("key", task.get("key").asText()).put("result", result);
		if (result.equals("KEPT")) {
			body.put("why", "The person is on the list of those who opted out").put("keptUntil", "2030-01-31");
		}
		if (task.get("work").asText().equals("COLLECT")) {
			body.put("where", "Subscribers").put("terms", "The planted address");
			body.put("items", result.equals("DONE") ? 1 : 0);
		}
		return post("/" + task.get("id").asText() + "/done", body);
	}

	/** Adds a file that was found. */
	HttpResponse<String> file(JsonNode task, String name, String type, String content) {
		return send(call("/" + task.get("id").asText() + "/files").header("Content-Type", type)
			.header("X-Task-Key", task.get("key").asText())
			.header("X-File-Name", URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
			.POST(BodyPublishers.ofString(content))
			.build());
	}

	HttpResponse<String> failed(JsonNode task, String message) {
		return post("/" + task.get("id").asText() + "/failed",
				JSON.createObjectNode().put("key", task.get("key").asText()).put("message", message));
	}

	HttpResponse<String> post(String path, JsonNode body) {
		return send(call(path).header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body.toString()))
			.build());
	}

	private HttpRequest.Builder call(String path) {
		return HttpRequest.newBuilder(URI.create(this.tasks + path)).header("Authorization", "Bearer " + this.token);
	}

	private HttpResponse<String> send(HttpRequest call) {
		try {
			return this.http.send(call, BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	static JsonNode json(String text) {
		try {
			return JSON.readTree(text);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
