package org.rightsdesk.examples;

import java.util.List;
import java.util.Map;

/** What people do in example cases. */
interface ExampleWork {

	/** Each thing that can happen, by its word in the table. */
	Map<String, Doing> words();

	/** One thing that happens in a case. */
	@FunctionalInterface
	interface Doing {

		/**
		 * @param with the codes of the step
		 */
		void in(ExampleCase example, List<String> with);

	}

}
