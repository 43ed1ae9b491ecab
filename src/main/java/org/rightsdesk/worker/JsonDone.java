package org.rightsdesk.worker;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

/**
 * What a program did.
 *
 * @param key that of the step, as it was handed out
 * @param result DONE, NOTHING_FOUND or KEPT
 * @param why why data are kept; null otherwise
 * @param keptUntil null where nothing is kept or no date is set
 */
record JsonDone(@Schema(requiredMode = RequiredMode.REQUIRED) String key,
		@Schema(requiredMode = RequiredMode.REQUIRED, allowableValues = {
				"DONE", "NOTHING_FOUND", "KEPT" }) String result,
		@Schema(description = "Why data are kept.") String why,
		@Schema(description = "Until when they are kept.") LocalDate keptUntil){
}
