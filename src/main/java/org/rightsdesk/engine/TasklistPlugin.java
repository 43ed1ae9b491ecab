package org.rightsdesk.engine;

import java.util.Set;

import jakarta.ws.rs.Path;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Adds the Case file tab to Tasklist. Found by the service loader, hence public. */
public class TasklistPlugin extends AbstractTasklistPlugin {

	static final String ID = "rightsdesk";

	@Override
	public String getId() {
		return ID;
	}

	@Override
	public Set<Class<?>> getResourceClasses() {
		return Set.of(Files.class);
	}

	/** Serves the script and nothing else. */
	@Path("plugin/" + TasklistPlugin.ID)
	public static class Files extends AbstractTasklistPluginRootResource {

		public Files() {
			super(TasklistPlugin.ID);
		}

	}

}
