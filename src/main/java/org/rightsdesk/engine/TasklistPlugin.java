package org.rightsdesk.engine;

import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Adds the Case file tab to Tasklist. Found by the service loader, hence public. */
public class TasklistPlugin extends AbstractTasklistPlugin {

	@Override
	public String getId() {
		return "rightsdesk";
	}

}
