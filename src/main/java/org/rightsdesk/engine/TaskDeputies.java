package org.rightsdesk.engine;

import java.util.Set;

/**
 * Who besides the groups of its model may work on a task for some days. A bean of this
 * type per task that has deputies; the engine makes them candidates of the open tasks.
 */
public interface TaskDeputies {

	/** Id of the user task in its model. */
	String taskKey();

	/**
	 * User names of the deputies on this day.
	 * @param organisation slug of the task's organisation, whose zone says which day it
	 * is
	 */
	Set<String> today(String organisation);

}
