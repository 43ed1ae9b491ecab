package org.rightsdesk.bench;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

import org.jsoup.Jsoup;

import static org.assertj.core.api.Assertions.assertThat;

/** A member of staff of the trial, signed in. */
final class StaffBrowser {

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final String address;

	private String token;

	StaffBrowser(String address, String user) throws Exception {
		this.address = address;
		this.token = token(get("/staff/login"));
		post("/staff/login", "username", user, "password", "trial");
		this.token = token(get("/staff/cases"));
	}

	private static String token(String page) {
		return Jsoup.parse(page).selectFirst("input[name=_csrf]").val();
	}

	String get(String path) throws Exception {
		return send(HttpRequest.newBuilder(URI.create(this.address + path)).build());
	}

	/**
	 * @param fields name and value in turn
	 */
	String post(String path, String... fields) throws Exception {
		StringBuilder body = new StringBuilder("_csrf=" + URLEncoder.encode(this.token, StandardCharsets.UTF_8));
		for (int i = 0; i < fields.length; i += 2) {
			body.append('&')
				.append(fields[i])
				.append('=')
				.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
		}
		return send(HttpRequest.newBuilder(URI.create(this.address + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body.toString()))
			.build());
	}

	private String send(HttpRequest request) throws Exception {
		HttpResponse<String> response = this.http.send(request, BodyHandlers.ofString());
		assertThat(response.statusCode()).as(request.uri().getPath()).isLessThan(400);
		return response.body();
	}

}
