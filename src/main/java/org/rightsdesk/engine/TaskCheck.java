package org.rightsdesk.engine;

import java.util.List;

/**
 * Says what a user task still needs before it may be completed. A bean of this type per
 * task that has conditions; the engine asks it in the transaction that completes the
 * task, whoever completes it and however.
 */
public interface TaskCheck {

	/** Id of the user task in its model, such as {@code userTask_reviewMaterial}. */
	String taskKey();

	/**
	 * What is missing, one plain sentence each, shown to staff as it is: never with text
	 * that a person typed.
	 * @param task the task as it is being completed
	 * @return empty when the task may be completed
	 */
	List<String> missing(CompletedTask task);

	/**
	 * Nothing is missing and the task is being completed: the place to keep who did it,
	 * in the same transaction. A job that runs later no longer knows.
	 */
	default void completed(CompletedTask task) {
	}

}
