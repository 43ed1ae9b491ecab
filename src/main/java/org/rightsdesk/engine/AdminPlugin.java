package org.rightsdesk.engine;

import java.util.Set;

import jakarta.ws.rs.Path;
import org.camunda.bpm.admin.plugin.spi.impl.AbstractAdminPlugin;
import org.camunda.bpm.admin.resource.AbstractAdminPluginRootResource;

/**
 * Sends whoever is signed out from Admin to our login. Found by the service loader, hence
 * public.
 */
public class AdminPlugin extends AbstractAdminPlugin {

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
	@Path("plugin/" + AdminPlugin.ID)
	public static class Files extends AbstractAdminPluginRootResource {

		public Files() {
			super(AdminPlugin.ID);
		}

	}

}
