package org.rightsdesk.worker;

import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.rightsdesk.fulfilment.ActionResult;
import org.rightsdesk.fulfilment.SystemResult;
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

/**
 * The interface for the program of a system: take work, say what came of it, or that it
 * failed. Not described in public: it is for those who have a token (ADR 0032).
 */
@Hidden
@RestController
@RequestMapping(path = "/api/v1/systems/{organisation}/{system}/tasks", consumes = MediaType.APPLICATION_JSON_VALUE)
class WorkerController {

	private static final int MOST = 20;

	private static final int LONGEST = 1000;

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
		this.desk.done(organisation, system, id, key(body.value().key(), body.mistakes()),
				result(body.value(), body.mistakes()));
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/{id}/failed")
	ResponseEntity<Void> failed(@PathVariable String organisation, @PathVariable String system, @PathVariable String id,
			HttpServletRequest call) {
		this.access.require(organisation, system, call);
		JsonBody<JsonFailed> body = this.bodies.read(call, JsonFailed.class);
		body.mistakes().refuseIfAny();
		String message = text("message", body.value().message(), body.mistakes());
		this.desk.failed(organisation, system, id, key(body.value().key(), body.mistakes()), message);
		return ResponseEntity.noContent().build();
	}

	private static String key(String key, JsonMistakes mistakes) {
		return text("key", key, mistakes);
	}

	private static ActionResult result(JsonDone done, JsonMistakes mistakes) {
		SystemResult result = SystemResult.valueOf(done.result());
		String why = (result == SystemResult.KEPT) ? text("why", done.why(), mistakes) : null;
		return new ActionResult(result, why, done.keptUntil(), null);
	}

	private static String text(String field, String text, JsonMistakes mistakes) {
		if (text == null || text.isBlank() || text.length() > LONGEST) {
			mistakes.add(field, "must have 1 to " + LONGEST + " characters.");
			mistakes.refuseIfAny();
		}
		return text.strip();
	}

}
