package org.rightsdesk.engine;

import java.util.List;
import java.util.Set;

/**
 * A {@link TaskCheck} that also tells where in the case file each missing thing is done.
 * What it lists before completion and what refuses completion is the same list.
 */
public interface StepCheck extends TaskCheck {

	/** Key of the decision in the task's form. */
	String decision();

	/** The codes the form offers. */
	Set<String> codes();

	/** What is missing for any of the codes, whichever will be chosen. */
	List<Missing> left(CompletedTask task);

	@Override
	default List<String> missing(CompletedTask task) {
		String code = task.codes().get(decision());
		if (code == null || !codes().contains(code)) {
			return List.of("Choose one of the answers in the form.");
		}
		return left(task).stream().filter((missing) -> missing.holdsUp(code)).map(Missing::sentence).toList();
	}

}
