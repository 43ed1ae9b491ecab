package org.rightsdesk.organisation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Limits of answer and case.
 *
 * @param downloadDays calendar days an answer can be downloaded
 * @param caseSizeMegabytes most that one case may hold
 */
public record Release(
		@Min(value = 1, message = "must be at least 1") @Max(value = 365,
				message = "must be at most 365") int downloadDays,
		@Min(value = 10, message = "must be at least 10") @Max(value = 102400,
				message = "must be at most 102400") int caseSizeMegabytes) {

	/** {@code caseSizeMegabytes} in bytes. */
	public long caseSizeBytes() {
		return this.caseSizeMegabytes * 1024L * 1024L;
	}
}
