package org.rightsdesk.request;

import java.util.UUID;

/**
 * What the identity check has to know of an assessment; the assessment module answers it.
 */
public interface OpenAssessments {

	/** Whether an assessment of any right of the request is open. */
	boolean any(UUID requestId);

}
