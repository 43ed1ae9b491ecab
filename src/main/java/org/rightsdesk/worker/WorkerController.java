package org.rightsdesk.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.rightsdesk.documents.UploadRefused;
import org.rightsdesk.web.JsonBodies;
import org.rightsdesk.web.JsonBody;
import org.rightsdesk.web.JsonMistakes;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/**
 * The interface for the program of a system: take work, say what came of it, or that it
 * failed. Not described in public: it is for those who have a token (ADR 0032).
 */
@Hidden
@RestController
@RequestMapping(path = "/api/v1/systems/{organisation}/{system}/tasks", consumes = MediaType.APPLICATION_JSON_VALUE)
class WorkerController {

	private static final int MOST = 20;

	private final WorkerAccess access;

	private final WorkerDesk desk;

	private final JsonBodies bodies;

	WorkerController(WorkerAccess access, WorkerDesk desk, JsonBodies bodies) {
		this.access = access;
		this.desk = desk;
		this.bodies = bodies;
	}

	@PostMapping("/take")
	ResponseEntity<List<JsonTask>> take(@PathVariable String organisation, @PathVariable String system,
			HttpServletRequest call) {
		this.access.require(organisation, system, call);
		JsonBody<JsonTake> body = this.bodies.read(call, JsonTake.class);
		body.mistakes().refuseIfAny();
		int most = Objects.requireNonNullElse(body.value().most(), 1);
		if (most < 1 || most > MOST) {
			body.mistakes().add("most", "must be 1 to " + MOST + ".");
			body.mistakes().refuseIfAny();
		}
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(this.desk.take(organisation, system, most));
	}

	@PostMapping("/{id}/done")
	ResponseEntity<Void> done(@PathVariable String organisation, @PathVariable String system, @PathVariable String id,
			HttpServletRequest call) {
		this.access.require(organisation, system, call);
		JsonBody<JsonDone> body = this.bodies.read(call, JsonDone.class);
		body.mistakes().refuseIfAny();
		try {
			this.desk.done(organisation, system, id, new WorkDone(body.value(), body.mistakes()));
		}
		catch (IllegalArgumentException ex) {
			body.mistakes().add("result", ex.getMessage());
			body.mistakes().refuseIfAny();
		}
		return ResponseEntity.noContent().build();
	}

	/**
	 * One file that was found. Its name and the key are headers, because addresses are
	 * logged and the body is the file.
	 */
	@PostMapping(path = "/{id}/files", consumes = MediaType.ALL_VALUE)
	ResponseEntity<Void> file(@PathVariable String organisation, @PathVariable String system, @PathVariable String id,
			HttpServletRequest call) throws IOException {
		this.access.require(organisation, system, call);
		JsonMistakes mistakes = new JsonMistakes();
		String key = WorkDone.text("X-Task-Key", call.getHeader("X-Task-Key"), mistakes);
		String name = WorkDone.text("X-File-Name", call.getHeader("X-File-Name"), mistakes);
		try {
			this.desk.file(organisation, system, id, key, new WorkerDesk.File(
					UriUtils.decode(name, StandardCharsets.UTF_8), call.getContentType(), call.getInputStream()));
		}
		catch (UploadRefused | IllegalArgumentException ex) {
			mistakes.add("file", ex.getMessage());
			mistakes.refuseIfAny();
		}
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/{id}/failed")
	ResponseEntity<Void> failed(@PathVariable String organisation, @PathVariable String system, @PathVariable String id,
			HttpServletRequest call) {
		this.access.require(organisation, system, call);
		JsonBody<JsonFailed> body = this.bodies.read(call, JsonFailed.class);
		body.mistakes().refuseIfAny();
		String message = WorkDone.text("message", body.value().message(), body.mistakes());
		this.desk.failed(organisation, system, id, WorkDone.text("key", body.value().key(), body.mistakes()), message);
		return ResponseEntity.noContent().build();
	}

}
