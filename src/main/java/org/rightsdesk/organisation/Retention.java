package org.rightsdesk.organisation;

import java.time.Period;
import java.util.List;

import jakarta.validation.constraints.NotEmpty;

/**
 * How long data are kept (G-5).
 *
 * @param caseFile the file of a request; always has a period
 * @param complaintFile the file of a complaint; always has a period
 * @param data everything else
 * @param answerFiles how long after the end of a request the files that were collected
 * for its answer are kept; null for {@link #ANSWER_FILES}
 */
public record Retention(RetentionPeriod caseFile, RetentionPeriod complaintFile,
		@NotEmpty(message = "needs at least one entry") List<RetentionPeriod> data, @Omittable Period answerFiles) {

	/** Long enough for a complaint about the answer. */
	static final Period ANSWER_FILES = Period.ofMonths(6);

	/** How long files that were collected for an answer are kept after its end. */
	public Period filesPeriod() {
		return (this.answerFiles != null) ? this.answerFiles : ANSWER_FILES;
	}

}
