package org.rightsdesk.engine;

import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/**
 * Sends whoever is signed out from Cockpit to our login. Found by the service loader,
 * hence public.
 */
public class CockpitPlugin extends AbstractCockpitPlugin {

	@Override
	public String getId() {
		return "rightsdesk";
	}

}
