package org.rightsdesk.insight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import com.jayway.jsonpath.JsonPath;

/** What anybody reads who reaches the management port. */
final class ManagementPort {

	private final HttpClient http = HttpClient.newHttpClient();

	private final int port;

	ManagementPort(int port) {
		this.port = port;
	}

	Scrape scrape() {
		return new Scrape(get("/actuator/prometheus").body());
	}

	HttpResponse<String> health() {
		return get("/actuator/health");
	}

	/** Status and sentence of one check; the sentence is empty where nothing is wrong. */
	String health(String check) {
		String body = health().body();
		String at = "$.components." + check;
		var problems = JsonPath.<java.util.List<String>>read(body, at + "..problem");
		return JsonPath.read(body, at + ".status") + ": " + String.join("", problems);
	}

	private HttpResponse<String> get(String path) {
		try {
			return this.http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path)).build(),
					BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
