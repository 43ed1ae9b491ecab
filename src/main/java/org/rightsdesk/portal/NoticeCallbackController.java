package org.rightsdesk.portal;

import java.util.Objects;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.rightsdesk.recipients.NoticeCallbacks;
import org.rightsdesk.recipients.NoticeResult;
import org.rightsdesk.request.RecordId;
import org.rightsdesk.web.JsonBodies;
import org.rightsdesk.web.JsonBody;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where the program of a recipient answers a notice. Not described in public: it is for
 * those who have a secret (ADR 0042).
 */
@Hidden
@RestController
class NoticeCallbackController {

	private final NoticeCallbacks callbacks;

	private final JsonBodies bodies;

	NoticeCallbackController(NoticeCallbacks callbacks, JsonBodies bodies) {
		this.callbacks = callbacks;
		this.bodies = bodies;
	}

	/** The signature is over the body as it came, so it is checked before it is read. */
	@PostMapping(path = "/api/v1/notices/{id}/answers", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Void> answer(@PathVariable String id,
			@RequestHeader(name = "Rightsdesk-Timestamp", defaultValue = "") String timestamp,
			@RequestHeader(name = "Rightsdesk-Signature", defaultValue = "") String signature,
			HttpServletRequest request) {
		byte[] sent = this.bodies.bytes(request);
		UUID notice = RecordId.read(id)
			.filter((one) -> timestamp.matches("[0-9]{1,12}"))
			.filter((one) -> this.callbacks.accepts(one, Long.parseLong(timestamp), signature, sent))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
		JsonBody<NoticeAnswerJson> body = this.bodies.read(sent, NoticeAnswerJson.class);
		body.mistakes().refuseIfAny();
		try {
			this.callbacks.answer(notice, Long.parseLong(timestamp), NoticeResult.valueOf(body.value().result()),
					Objects.requireNonNullElse(body.value().words(), ""),
					Objects.requireNonNullElse(body.value().passedOn(), ""));
		}
		catch (IllegalArgumentException ex) {
			body.mistakes().add("words", ex.getMessage());
			body.mistakes().refuseIfAny();
		}
		return ResponseEntity.noContent().build();
	}

}
