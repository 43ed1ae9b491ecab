package org.rightsdesk.worker;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

/**
 * What a program could not do.
 *
 * @param key that of the step, as it was handed out
 * @param message what happened, for the people who look at the case
 */
record JsonFailed(@Schema(requiredMode = RequiredMode.REQUIRED) String key,
		@Schema(requiredMode = RequiredMode.REQUIRED) String message) {
}
