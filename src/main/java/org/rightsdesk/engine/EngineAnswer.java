package org.rightsdesk.engine;

import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/** An error in the form that Tasklist and Cockpit show in their red box. */
final class EngineAnswer {

	private static final ObjectMapper JSON = new ObjectMapper();

	private EngineAnswer() {
	}

	/** The box shows markup as markup, so the sentence is escaped here once (T10). */
	static void write(HttpServletResponse response, int status, String sentence) throws IOException {
		response.setStatus(status);
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setCharacterEncoding("UTF-8");
		response.getOutputStream()
			.write(JSON.writeValueAsBytes(
					Map.of("type", "RestException", "message", HtmlUtils.htmlEscape(sentence, "UTF-8"))));
	}

}
