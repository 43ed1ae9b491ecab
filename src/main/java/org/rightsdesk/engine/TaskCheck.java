package org.rightsdesk.engine;

import java.util.List;
import java.util.Optional;

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
	 * Why somebody must not take this task at all, shown to them when they claim it.
	 * @param task the task, with the person who would get it
	 * @return empty when they may
	 */
	default Optional<String> refusal(CompletedTask task) {
		return Optional.empty();
	}

	/**
	 * Nothing is missing and the task is being completed: the place to keep who did it,
	 * in the same transaction. A job that runs later no longer knows.
	 */
	default void completed(CompletedTask task) {
	}

}
