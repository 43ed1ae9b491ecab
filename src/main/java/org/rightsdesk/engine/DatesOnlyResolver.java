package org.rightsdesk.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.joda.time.DateTime;

/**
 * Calls methods of the date that {@code dateTime()} returns, and of nothing else: every
 * object has {@code getClass()}, and from there the way leads to the operating system.
 */
class DatesOnlyResolver extends BeanELResolver {

	DatesOnlyResolver() {
		super(true);
	}

	@Override
	public Object getValue(ELContext context, Object base, Object property) {
		if (base != null) {
			throw refused();
		}
		return null;
	}

	@Override
	public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
		if (!(base instanceof DateTime) || !isCalculation(method)) {
			throw refused();
		}
		return super.invoke(context, base, method, types, parameters);
	}

	private static boolean isCalculation(Object method) {
		String name = String.valueOf(method);
		return name.startsWith("plus") || name.startsWith("minus") || name.startsWith("with");
	}

	private static ProcessEngineException refused() {
		return new ProcessEngineException("Expressions reach variables and delegates, not the methods of an object");
	}

}
