package org.rightsdesk.engine;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;

/**
 * Models are deployed once for all; an instance belongs to the organisation that its
 * variable names, a called one to its caller's.
 */
class OrganisationTenant implements TenantIdProvider {

	private static final String VARIABLE = "organisation";

	@Override
	public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
		if (context.getSuperExecution() != null) {
			return context.getSuperExecution().getTenantId();
		}
		Object slug = context.getVariables().get(VARIABLE);
		if (slug == null) {
			throw new IllegalStateException("Process '" + context.getProcessDefinition().getKey()
					+ "' was started without the variable '" + VARIABLE + "'");
		}
		return slug.toString();
	}

	@Override
	public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
		throw new UnsupportedOperationException("No CMMN here");
	}

	@Override
	public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
		return (context.getExecution() != null) ? context.getExecution().getTenantId() : null;
	}

}
