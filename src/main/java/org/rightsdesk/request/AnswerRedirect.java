package org.rightsdesk.request;

import java.util.UUID;

/**
 * What has to happen to an answer on its way when its representative may not have it any
 * more; fulfilment answers it.
 */
public interface AnswerRedirect {

	/**
	 * Sends what is written to the representative and has not left to the person
	 * themselves, in the transaction of the caller (I-5).
	 */
	void toThePerson(UUID requestId);

}
