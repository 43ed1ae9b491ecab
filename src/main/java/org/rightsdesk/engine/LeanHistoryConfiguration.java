package org.rightsdesk.engine;

import java.util.List;

import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultHistoryConfiguration;

import org.springframework.stereotype.Component;

/** Takes our history level whatever the properties say. */
@Component
class LeanHistoryConfiguration extends DefaultHistoryConfiguration {

	@Override
	public void preInit(SpringProcessEngineConfiguration configuration) {
		super.preInit(configuration);
		configuration.setCustomHistoryLevels(List.of(new LeanHistory()));
		configuration.setHistory(LeanHistory.NAME);
	}

}
