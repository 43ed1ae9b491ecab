package org.rightsdesk.engine;

import java.util.Set;

import jakarta.ws.rs.Path;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/**
 * Sends whoever is signed out from Cockpit to our login. Found by the service loader,
 * hence public.
 */
public class CockpitPlugin extends AbstractCockpitPlugin {

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
	@Path("plugin/" + CockpitPlugin.ID)
	public static class Files extends AbstractCockpitPluginRootResource {

		public Files() {
			super(CockpitPlugin.ID);
		}

	}

}
