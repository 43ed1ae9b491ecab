package org.rightsdesk.recipients;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** L-8 for programs: the least that finds the records, never the request. */
@Component
class NoticeJson {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private final String baseUrl;

	NoticeJson(@Value("${rightsdesk.base-url}") String baseUrl) {
		this.baseUrl = baseUrl;
	}

	/**
	 * @param onward names of those to whom this recipient passed the data on
	 */
	byte[] body(Notice notice, Round round, String reference, List<String> onward) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("notice", notice.id().toString());
		body.put("organisation", notice.organisation());
		body.put("reference", reference);
		body.put("what", round.what());
		body.put("records", round.records());
		body.put("changed", round.changed());
		body.put("action", notice.action().name());
		body.put("actBy", (notice.actBy() != null) ? notice.actBy().toString() : null);
		body.put("passOnTo", onward);
		body.put("text", notice.notice());
		body.put("answerTo", this.baseUrl + "/api/v1/notices/" + notice.id() + "/answers");
		try {
			return MAPPER.writeValueAsBytes(body);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
