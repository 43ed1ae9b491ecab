package org.rightsdesk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * One thing that is wrong in a body.
 *
 * @param rule of law.md, where it is the law that does not allow it; otherwise null
 */
@Schema(name = "Mistake", description = "One thing that is wrong in what was sent.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JsonMistake(
		@Schema(description = "Where it is: the path of the field, or $ for the body as a whole.",
				example = "requester.email", requiredMode = Schema.RequiredMode.REQUIRED) String field,
		@Schema(description = "What is wrong and what to do, as a sentence.",
				example = "Your e-mail address must be one address like name@example.com",
				requiredMode = Schema.RequiredMode.REQUIRED) String message,
		@Schema(description = "The rule that an impossible event breaks; only from deadline calculations.",
				example = "C-21") String rule) {
}
