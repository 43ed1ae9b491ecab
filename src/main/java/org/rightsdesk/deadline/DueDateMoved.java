package org.rightsdesk.deadline;

import java.time.LocalDate;

import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.SubjectRequest;

/**
 * Whoever has to be told that a due date moved without anything having happened in the
 * case. The modules that tell somebody bring it as a bean.
 */
public interface DueDateMoved {

	/** Tells it, in the transaction that records the new date. */
	void tell(SubjectRequest request, RequestLine line, LocalDate before, LocalDate now);

}
