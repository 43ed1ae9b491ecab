package org.rightsdesk.web;

import java.io.IOException;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Reads the JSON that a program sends. Anybody may send it, so it is bounded in size and
 * depth before anything looks at it (S19).
 */
@Component
public class JsonBodies {

	/** Larger than all texts of a request at their limits. */
	static final int MOST_BYTES = 64 * 1024;

	private static final int DEEPEST = 10;

	private final JsonMapper mapper = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.build())
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private final MessageSource texts;

	JsonBodies(MessageSource texts) {
		this.texts = texts;
	}

	/**
	 * The body as a record, with every mistake of form that is in it.
	 * @throws JsonRefused if it is no JSON at all
	 */
	public <T extends Record> JsonBody<T> read(HttpServletRequest request, Class<T> type) {
		return read(bytes(request), type);
	}

	/** The same of a body that was read already, to check its signature. */
	public <T extends Record> JsonBody<T> read(byte[] body, Class<T> type) {
		JsonMistakes mistakes = new JsonMistakes();
		JsonNode tree = tree(body, mistakes);
		mistakes.refuseIfAny();
		return new JsonBody<>(type.cast(new JsonRecords(mistakes, this::sentence).read(type, tree)), mistakes);
	}

	/**
	 * The body as it came.
	 * @throws JsonTooLarge if it is larger than any that is taken
	 */
	public byte[] bytes(HttpServletRequest request) {
		if (request.getContentLengthLong() > MOST_BYTES) {
			throw new JsonTooLarge();
		}
		try {
			byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
			if (body.length > MOST_BYTES) {
				throw new JsonTooLarge();
			}
			return body;
		}
		catch (IOException ex) {
			// The caller broke off: there is nothing to read and nobody to tell.
			return new byte[0];
		}
	}

	private JsonNode tree(byte[] body, JsonMistakes mistakes) {
		try {
			return this.mapper.readTree(body);
		}
		catch (JsonProcessingException ex) {
			JsonLocation where = ex.getLocation();
			mistakes.add("$", (where != null) ? sentence("malformed.at", where.getLineNr(), where.getColumnNr())
					: sentence("malformed"));
		}
		catch (IOException ex) {
			mistakes.add("$", sentence("malformed"));
		}
		return null;
	}

	private String sentence(String key, Object... arguments) {
		return this.texts.getMessage("web.json." + key, arguments, Locale.UK);
	}

}
