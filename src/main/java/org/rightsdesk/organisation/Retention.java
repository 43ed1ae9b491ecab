package org.rightsdesk.organisation;

import java.util.List;

import jakarta.validation.constraints.NotEmpty;

/**
 * How long data are kept (G-5).
 *
 * @param caseFile the file of a request; always has a period
 * @param complaintFile the file of a complaint; always has a period
 * @param data everything else
 */
public record Retention(RetentionPeriod caseFile, RetentionPeriod complaintFile,
		@NotEmpty(message = "needs at least one entry") List<RetentionPeriod> data) {
}
