package org.rightsdesk.portal;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

/**
 * What the program of a recipient answers.
 *
 * @param result null where it was wrong
 * @param words why it cannot; null where there is nothing to say
 * @param passedOn whom the recipient told in turn; null for nobody
 */
@Schema(name = "NoticeAnswer")
record NoticeAnswerJson(@Schema(requiredMode = RequiredMode.REQUIRED, allowableValues = {
		"ACKNOWLEDGED", "NOT_DISCLOSED_TO", "CANNOT" }) String result, @Schema String words, @Schema String passedOn){

}
