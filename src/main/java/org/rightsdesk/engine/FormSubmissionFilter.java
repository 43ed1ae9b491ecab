package org.rightsdesk.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Stands before the completion of a task: only what its form may send goes in, and what
 * comes out of a refusal, also of a claim, is the sentence of the task's check, without
 * the engine's words around it.
 */
class FormSubmissionFilter extends OncePerRequestFilter {

	private static final Pattern SUBMISSION = Pattern
		.compile("/api/engine/engine/default/task/([^/]+)/(submit-form|complete|claim)");

	private static final ObjectMapper JSON = new ObjectMapper();

	/** Somebody was first, perhaps a clerk in the Case file. */
	private static final String GONE = "This task is not open any more: somebody else completed it. Reload your list.";

	/** What the engine says where a job touched the task in the same moment. */
	private static final String CONCURRENT = "ENGINE-03005";

	private static final String AGAIN = "Something else in this case changed at the same moment. Please try again.";

	private final TaskForms forms;

	FormSubmissionFilter(TaskForms forms) {
		this.forms = forms;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Matcher submission = SUBMISSION.matcher(EngineRoutes.path(request));
		if (!submission.matches()) {
			chain.doFilter(request, response);
			return;
		}
		TaskRefused.take();
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		boolean claim = "claim".equals(submission.group(2));
		chain.doFilter(claim ? request : admitted(submission.group(1), request), answer);
		if (answer.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
			explain(submission.group(1), answer);
		}
		answer.copyBodyToResponse();
	}

	private void explain(String taskId, ContentCachingResponseWrapper answer) throws IOException {
		var refusal = TaskRefused.take();
		if (refusal.isPresent()) {
			answer.resetBuffer();
			EngineAnswer.write(answer, HttpServletResponse.SC_BAD_REQUEST, String.join(" ", refusal.get()));
		}
		else if (new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8).contains(CONCURRENT)) {
			answer.resetBuffer();
			EngineAnswer.write(answer, HttpServletResponse.SC_CONFLICT, AGAIN);
		}
		else if (this.forms.of(taskId).isEmpty()) {
			answer.resetBuffer();
			EngineAnswer.write(answer, answer.getStatus(), GONE);
		}
	}

	private HttpServletRequest admitted(String taskId, HttpServletRequest request) throws IOException {
		JsonNode sent = QueryBody.parse(request.getInputStream().readAllBytes());
		Optional<FormFields> fields = this.forms.of(taskId);
		ObjectNode body = JSON.createObjectNode();
		if (fields.isPresent()) {
			body.set("variables", fields.get().admit(sent.path("variables")));
		}
		return new RepeatableRequest(request, JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
	}

}
