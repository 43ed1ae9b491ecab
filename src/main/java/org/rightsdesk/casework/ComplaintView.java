package org.rightsdesk.casework;

import java.time.LocalDate;
import java.util.List;

import org.rightsdesk.complaint.Complaint;
import org.rightsdesk.complaint.ComplaintDates;
import org.rightsdesk.complaint.ComplaintOutcome;

/**
 * What staff see of a complaint beside its case.
 *
 * @param about the reference of the request it is about; null while it is about none
 * @param decidedAbout whether the viewer had a part in deciding that request
 * @param disclosed what the organisation's rule on naming the complainant means for
 * staff; null where it has none
 * @param overdue whether the acknowledgement should have left by now
 * @param previews the outcomes whose letter could go out now
 */
record ComplaintView(Complaint complaint, ComplaintDates dates, String about, boolean decidedAbout, String disclosed,
		boolean overdue, List<ComplaintOutcome> previews) {

	/** One in the case file of the request that it is about. */
	record Row(String reference, LocalDate receivedOn, Complaint complaint) {
	}

}
