package org.rightsdesk.correspondence;

import java.util.UUID;

/** Knows which answers will be written soon; whoever decides them brings it as a bean. */
public interface AnswersUnderWay {

	/**
	 * Whether another right of the same request is decided and its answer not written.
	 */
	boolean beside(UUID lineId);

}
