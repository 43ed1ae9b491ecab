package org.rightsdesk.portal;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without JavaScript that follows no redirect by itself. */
class Browser {

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(this.cookies)
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	private final String base;

	Browser(int port) {
		this.base = "http://127.0.0.1:" + port;
	}

	Page get(String path) {
		return send(request(path).GET());
	}

	Page head(String path) {
		return send(request(path).method("HEAD", BodyPublishers.noBody()));
	}

	/** Follows redirects with GET, as a browser does. */
	Page open(String path) {
		Page page = get(path);
		while (page.location() != null) {
			page = get(page.location());
		}
		return page;
	}

	/** Sends the form of the page whose action is this, with further fields. */
	Page submit(Page page, String action, Map<String, String> more) {
		Element form = page.html().selectFirst("form[action=" + action + "]");
		if (form == null) {
			throw new IllegalStateException("No form " + action + " on " + page.html().title());
		}
		Map<String, String> fields = hidden(form);
		fields.putAll(more);
		return "multipart/form-data".equals(form.attr("enctype")) ? multipart(action, fields, null, null, null)
				: post(action, fields);
	}

	Page upload(Page page, String action, Map<String, String> more, String fileName, String type, byte[] content) {
		Map<String, String> fields = hidden(page.html().selectFirst("form[action=" + action + "]"));
		fields.putAll(more);
		return multipart(action, fields, fileName, type, content);
	}

	private static Map<String, String> hidden(Element form) {
		Map<String, String> fields = new LinkedHashMap<>();
		form.select("input[type=hidden]").forEach((input) -> fields.put(input.attr("name"), input.val()));
		return fields;
	}

	Page post(String path, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body)));
	}

	private Page multipart(String path, Map<String, String> fields, String fileName, String type, byte[] content) {
		StringBuilder body = new StringBuilder();
		fields.forEach((name, value) -> body.append("--limit\r\nContent-Disposition: form-data; name=\"")
			.append(name)
			.append("\"\r\n\r\n")
			.append(value)
			.append("\r\n"));
		if (fileName != null) {
			body.append("--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
				.append(fileName)
				.append("\"\r\nContent-Type: ")
				.append(type)
				.append("\r\n\r\n")
				.append(new String(content, StandardCharsets.ISO_8859_1))
				.append("\r\n");
		}
		body.append("--limit--\r\n");
		return send(request(path).header("Content-Type", "multipart/form-data; boundary=limit")
			.POST(BodyPublishers.ofByteArray(body.toString().getBytes(StandardCharsets.ISO_8859_1))));
	}

	/** Value of the cookie whose name ends so; null if there is none. */
	String cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().endsWith(name))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse(null);
	}

	/** Uses the cookie of another browser. */
	void steal(String name, Browser other) {
		HttpCookie cookie = new HttpCookie(name, other.cookie(name));
		cookie.setPath("/");
		cookie.setVersion(0);
		this.cookies.getCookieStore().add(URI.create(this.base), cookie);
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : this.base + path));
	}

	private Page send(HttpRequest.Builder request) {
		try {
			return new Page(this.client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/** What came back. */
	record Page(HttpResponse<byte[]> response) {

		int status() {
			return this.response.statusCode();
		}

		/** Path of a redirect, or null. */
		String location() {
			return header("Location");
		}

		String header(String name) {
			return this.response.headers().firstValue(name).orElse(null);
		}

		byte[] bytes() {
			return this.response.body();
		}

		String text() {
			return html().text();
		}

		Document html() {
			return Jsoup.parse(new String(this.response.body(), StandardCharsets.UTF_8));
		}

		String heading() {
			return html().select("h1").text();
		}

		/** The page without what differs each time it is rendered. */
		String body() {
			Document html = html();
			html.select("input[name=_csrf]").remove();
			return html.outerHtml();
		}

	}

}
