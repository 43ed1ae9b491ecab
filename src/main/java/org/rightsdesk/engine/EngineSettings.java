package org.rightsdesk.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What cannot be said in application.yaml about the engine. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineSettings extends AbstractProcessEnginePlugin {

	private static final String GROUPS = "[a-z0-9-]+(:system:[a-z0-9-]+)?";

	private static final String USERS = "[A-Za-z0-9][A-Za-z0-9._@-]*";

	private static final String TENANTS = "[a-z0-9-]+";

	private final ConfigurableListableBeanFactory beans;

	private final TaskGate gate;

	private final StatutoryDateStamp stamp;

	private final DeputyStamp deputies;

	private final TeamStamp teams;

	private final ActivityEvents activities;

	private final Duration offset;

	private final int passwordStrength;

	EngineSettings(ConfigurableListableBeanFactory beans, TaskGate gate, StatutoryDateStamp stamp, DeputyStamp deputies,
			TeamStamp teams, ActivityEvents activities, @Value("${rightsdesk.clock.offset:PT0S}") Duration offset,
			@Value("${rightsdesk.security.bcrypt-strength:12}") int passwordStrength) {
		this.beans = beans;
		this.gate = gate;
		this.stamp = stamp;
		this.deputies = deputies;
		this.teams = teams;
		this.activities = activities;
		this.offset = offset;
		this.passwordStrength = passwordStrength;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		shiftClock();
		engine.setExpressionManager(new HardenedExpressions(new DelegateResolver(this.beans)));
		engine.setTenantIdProvider(new OrganisationTenant());
		engine.setPasswordEncryptor(new BcryptPasswords(this.passwordStrength));
		engine.setPasswordPolicy(new StaffPasswordPolicy()).setEnablePasswordPolicy(true);
		letOurThrottleCount(engine);
		engine.setGeneralResourceWhitelistPattern(USERS);
		engine.setGroupResourceWhitelistPattern(GROUPS);
		engine.setTenantResourceWhitelistPattern(TENANTS);
		engine.setCmmnEnabled(false);
		engine.setStandaloneTasksEnabled(false);
		engine.setEnableExceptionsAfterUnhandledBpmnError(true);
		List<BpmnParseListener> listeners = new ArrayList<>();
		if (engine.getCustomPostBPMNParseListeners() != null) {
			listeners.addAll(engine.getCustomPostBPMNParseListeners());
		}
		listeners.add(new TaskGateParser(this.gate, this.stamp, this.deputies, this.teams));
		engine.setCustomPostBPMNParseListeners(listeners);
		engine.getCustomHistoryEventHandlers().add(this.activities);
	}

	/** The engine's own lock after ten tries could be used to lock out anybody. */
	private static void letOurThrottleCount(ProcessEngineConfigurationImpl engine) {
		engine.setLoginMaxAttempts(Integer.MAX_VALUE);
		engine.setLoginDelayBase(0);
		engine.setLoginDelayMaxTime(0);
	}

	private void shiftClock() {
		if (!this.offset.isZero()) {
			ClockUtil.offset(this.offset.toMillis());
		}
	}

}
