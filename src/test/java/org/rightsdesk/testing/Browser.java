package org.rightsdesk.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A browser without a window: keeps cookies, does not follow redirects, and sends
 * Camunda's token as its pages do.
 */
public class Browser {

	private final HttpClient http = HttpClient.newHttpClient();

	private final String base;

	private final Map<String, String> cookies = new LinkedHashMap<>();

	public Browser(int port) {
		this.base = "http://127.0.0.1:" + port;
	}

	/** A browser in which this person has signed in on the staff side. */
	public static Browser signedIn(int port, String username, String password) {
		Browser browser = new Browser(port);
		HttpResponse<String> answer = browser.signIn(username, password);
		if (!"/staff".equals(URI.create(answer.headers().firstValue("Location").orElse("-")).getPath())) {
			throw new IllegalStateException("Could not sign in as " + username + ": " + answer);
		}
		return browser;
	}

	public HttpResponse<String> signIn(String username, String password) {
		get("/staff/login");
		return submit("/staff/login", "/staff/login", Map.of("username", username, "password", password));
	}

	public HttpResponse<String> get(String path, String... headers) {
		return send("GET", path, null, headers);
	}

	/** Sends a form with the hidden fields of the page it stands on. */
	public HttpResponse<String> submit(String page, String path, Map<String, String> fields) {
		Map<String, String> all = new LinkedHashMap<>();
		Jsoup.parse(get(page).body())
			.select("form input[name=_csrf]")
			.stream()
			.limit(1)
			.forEach((input) -> all.put("_csrf", input.val()));
		all.putAll(fields);
		String body = all.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
			.collect(Collectors.joining("&"));
		return send("POST", path, body, "Content-Type", "application/x-www-form-urlencoded");
	}

	/** Sends JSON to the engine as Tasklist and Cockpit do. */
	public HttpResponse<String> json(String method, String path, String body) {
		if (!this.cookies.containsKey("XSRF-TOKEN")) {
			get("/camunda/api/engine/engine/");
		}
		return send(method, path, body, "Content-Type", "application/json", "Accept", "application/json",
				"X-XSRF-TOKEN", this.cookies.getOrDefault("XSRF-TOKEN", ""));
	}

	public HttpResponse<String> send(String method, String path, String body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + path))
			.method(method, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody());
		if (headers.length > 0) {
			request.headers(headers);
		}
		if (!this.cookies.isEmpty()) {
			request.header("Cookie",
					this.cookies.entrySet()
						.stream()
						.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
						.collect(Collectors.joining("; ")));
		}
		try {
			HttpResponse<String> response = this.http.send(request.build(), BodyHandlers.ofString(UTF_8));
			response.headers().allValues("set-cookie").forEach(this::keep);
			return response;
		}
		catch (IOException ex) {
			throw new IllegalStateException(method + " " + path, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private void keep(String cookie) {
		String[] pair = cookie.split(";")[0].split("=", 2);
		this.cookies.put(pair[0], pair[1]);
	}

	public Map<String, String> cookies() {
		return this.cookies;
	}

}
