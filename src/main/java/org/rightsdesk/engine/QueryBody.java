package org.rightsdesk.engine;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;

/**
 * What a browser sends to the engine as JSON, read before the engine reads it.
 * Expressions and nested queries are code there (CVE-2026-109432), and no page needs to
 * send them.
 */
final class QueryBody {

	private static final int LIMIT = 256 * 1024;

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private QueryBody() {
	}

	/**
	 * The request with its body kept.
	 * @throws Refused with a sentence for the person
	 */
	static HttpServletRequest checked(HttpServletRequest request) throws IOException {
		String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
		if (type.contains("form")) {
			throw new Refused("Only JSON is taken here.");
		}
		checkParameters(request);
		if (READING.contains(request.getMethod())) {
			return request;
		}
		byte[] body = request.getInputStream().readNBytes(LIMIT + 1);
		if (body.length > LIMIT) {
			throw new Refused("This is too long.");
		}
		if (body.length == 0) {
			return new RepeatableRequest(request, body);
		}
		if (!type.startsWith("application/json")) {
			throw new Refused("Only JSON is taken here.");
		}
		check(parse(body));
		return new RepeatableRequest(request, body);
	}

	static JsonNode parse(byte[] body) throws IOException {
		try {
			return JSON.readTree(body);
		}
		catch (JsonProcessingException ex) {
			throw new Refused("This is not readable as JSON.");
		}
	}

	private static void checkParameters(HttpServletRequest request) {
		String query = request.getQueryString();
		if (query != null && Collections.list(request.getParameterNames()).stream().anyMatch(QueryBody::isCode)) {
			throw new Refused("Expressions are not taken here.");
		}
	}

	private static void check(JsonNode node) {
		for (Iterator<String> names = node.fieldNames(); names.hasNext();) {
			if (isCode(names.next())) {
				throw new Refused("Expressions are not taken here.");
			}
		}
		node.forEach(QueryBody::check);
	}

	private static boolean isCode(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return lower.endsWith("expression") || lower.equals("orqueries");
	}

	/** A body or address that is not passed on. */
	static final class Refused extends RuntimeException {

		Refused(String message) {
			super(message);
		}

	}

}
