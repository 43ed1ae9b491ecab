package org.rightsdesk.casework;

import java.time.LocalDate;
import java.util.List;

import org.rightsdesk.correspondence.CodeSlip;

/**
 * How the person gets at their answer, for staff.
 *
 * @param until last day on which the files are on their page, also one that is over; null
 * where they never were there
 * @param keptUntil last day on which we keep the answer; null while the case is open
 * @param kept whether that day has not passed and the files are there
 * @param deleted whether they were deleted
 */
record DownloadState(LocalDate until, LocalDate keptUntil, boolean kept, boolean deleted, List<CodeSlip> slips) {

	/** Whether the files can be put on the page for another period. */
	public boolean renewable() {
		return this.until != null && this.kept;
	}

}
