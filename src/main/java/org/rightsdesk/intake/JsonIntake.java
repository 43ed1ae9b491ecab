package org.rightsdesk.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.web.JsonBodies;
import org.rightsdesk.web.Limit;
import org.rightsdesk.web.Limits;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The form for programs: anonymous like the form, under the same rules and limits, with
 * neither cookie nor session.
 */
@RestController
@Tag(name = "Requests")
class JsonIntake {

	private final Site site;

	private final JsonBodies bodies;

	private final JsonSubmission submission;

	private final Limits limits;

	JsonIntake(Site site, JsonBodies bodies, JsonSubmission submission, Limits limits) {
		this.site = site;
		this.bodies = bodies;
		this.submission = submission;
		this.limits = limits;
	}

	@Operation(operationId = "makeRequest", summary = "Make a request to an organisation",
			description = "Takes in a request about personal data as the form of the organisation does. Nobody has to "
					+ "sign in. The person gets a receipt by e-mail with a link to their own page. Each call makes a "
					+ "new request: do not repeat one that was answered with 201.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = JsonRequest.class))))
	@ApiResponse(responseCode = "201", description = "The request was taken in.")
	@ApiResponse(responseCode = "400", ref = "BadRequest")
	@ApiResponse(responseCode = "404", ref = "NotFound")
	@PostMapping(path = "/api/v1/organisations/{organisation}/requests", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<JsonReceipt> ask(
			@Parameter(description = "Name of the organisation as in the address of its pages.",
					example = "community-buying") @PathVariable("organisation") String slug,
			@Parameter(hidden = true) HttpServletRequest request) {
		Organisation organisation = this.site.organisation(slug);
		Asked asked = this.submission.asked(organisation, this.bodies.read(request, JsonRequest.class));
		this.limits.countEmail(Limit.SUBMISSIONS_OF_EMAIL, asked.answers().get("email"), request);
		return ResponseEntity.status(HttpStatus.CREATED).body(this.submission.send(asked));
	}

}
