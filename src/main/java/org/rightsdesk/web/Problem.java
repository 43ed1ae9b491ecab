package org.rightsdesk.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;

/** Why a call of the interface for programs did not work (RFC 9457). */
@Schema(name = "Problem", description = "Why a call did not work (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
		@Schema(description = "Always about:blank: the status says what kind of problem it is.",
				example = "about:blank", requiredMode = Schema.RequiredMode.REQUIRED) String type,
		@Schema(description = "The status in words.", example = "Bad Request",
				requiredMode = Schema.RequiredMode.REQUIRED) String title,
		@Schema(description = "The status of the answer.", example = "400",
				requiredMode = Schema.RequiredMode.REQUIRED) int status,
		@Schema(description = "What is wrong and what to do, as a sentence.",
				example = "Something in what was sent is missing or wrong. Correct each field that is named and send it again.",
				requiredMode = Schema.RequiredMode.REQUIRED) String detail,
		@ArraySchema(arraySchema = @Schema(
				description = "Everything that is wrong in the body, at most 50; only with status 400.")) List<JsonMistake> errors) {
}
