package org.rightsdesk.portal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.rightsdesk.web.JsonBodies;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The clock for programs: dates in, due date and reasons out. */
@RestController
@Tag(name = "Deadlines")
class CalculationController {

	private final JsonBodies bodies;

	private final Calculations calculations;

	CalculationController(JsonBodies bodies, Calculations calculations) {
		this.bodies = bodies;
		this.calculations = calculations;
	}

	@Operation(operationId = "calculateDeadline", summary = "Work out when an answer is due",
			description = "Works out the statutory date from a receipt and what happened after it, and says why, rule "
					+ "by rule. Nothing is stored, and equal calls get equal answers. Events that cannot have happened "
					+ "in this order are refused with the rule that they break. So is every date past the last year "
					+ "whose bank holidays were checked.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = CalculationJson.class))))
	@ApiResponse(responseCode = "200", description = "The date and the way to it.")
	@ApiResponse(responseCode = "400", ref = "BadRequest")
	@PostMapping(path = "/api/v1/deadline-calculations", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	CalculatedJson calculate(@Parameter(hidden = true) HttpServletRequest request) {
		return CalculatedJson.of(this.calculations.of(this.bodies.read(request, CalculationJson.class)));
	}

}
