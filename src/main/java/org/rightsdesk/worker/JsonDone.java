package org.rightsdesk.worker;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

/**
 * What a program did. Of a search it says where it searched and for what.
 *
 * @param key that of the step, as it was handed out
 * @param result DONE, NOTHING_FOUND or KEPT; of a search DONE where its files were added
 * @param why why data are kept; null otherwise
 * @param keptUntil null where nothing is kept or no date is set
 * @param where which part of the system was searched; null unless it was
 * @param terms what it was searched for; null as {@code where}
 * @param items how many items were found; null where none were
 */
record JsonDone(@Schema(requiredMode = RequiredMode.REQUIRED) String key,
		@Schema(requiredMode = RequiredMode.REQUIRED, allowableValues = {
				"DONE", "NOTHING_FOUND", "KEPT" }) String result,
		@Schema(description = "Why data are kept.") String why,
		@Schema(description = "Until when they are kept.") LocalDate keptUntil,
		@Schema(description = "Where it searched.") String where,
		@Schema(description = "What it searched for.") String terms,
		@Schema(description = "How many items it found.") Integer items){
}
