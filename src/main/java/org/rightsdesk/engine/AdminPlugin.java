package org.rightsdesk.engine;

import org.camunda.bpm.admin.plugin.spi.impl.AbstractAdminPlugin;

/**
 * Sends whoever is signed out from Admin to our login. Found by the service loader, hence
 * public.
 */
public class AdminPlugin extends AbstractAdminPlugin {

	@Override
	public String getId() {
		return "rightsdesk";
	}

}
