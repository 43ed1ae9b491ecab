package org.rightsdesk.request;

import java.util.UUID;

/**
 * What the identity check and the spine have to know of an assessment; the assessment
 * module answers it.
 */
public interface OpenAssessments {

	/** Whether an assessment of any right of the request is open. */
	boolean any(UUID requestId);

	/** Whether one of this line is open. */
	boolean isOpen(UUID lineId);

}
