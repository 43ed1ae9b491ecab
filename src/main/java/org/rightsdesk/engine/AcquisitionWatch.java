package org.rightsdesk.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.stereotype.Component;

/** Lets {@link JobAcquisition} see each round, from the first on. */
@Component
class AcquisitionWatch extends AbstractProcessEnginePlugin {

	private final JobAcquisition acquisition;

	AcquisitionWatch(JobAcquisition acquisition) {
		this.acquisition = acquisition;
	}

	@Override
	public void postInit(ProcessEngineConfigurationImpl engine) {
		this.acquisition.watch(engine.getJobExecutor());
	}

}
