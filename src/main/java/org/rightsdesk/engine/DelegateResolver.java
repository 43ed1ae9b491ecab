package org.rightsdesk.engine;

import java.beans.FeatureDescriptor;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * The beans that a model may name: delegates and listeners that a twin (a class named
 * *Process) declares. By default every bean of the application could be named.
 */
class DelegateResolver extends ELResolver {

	private static final List<Class<?>> TYPES = List.of(JavaDelegate.class, TaskListener.class,
			ExecutionListener.class);

	private final ConfigurableListableBeanFactory beans;

	private volatile Set<String> names;

	DelegateResolver(ConfigurableListableBeanFactory beans) {
		this.beans = beans;
	}

	/** Found at first use: the engine is built before the twins are. */
	Set<String> names() {
		if (this.names == null) {
			this.names = TYPES.stream()
				.flatMap((type) -> Arrays.stream(this.beans.getBeanNamesForType(type, false, false)))
				.filter(this::isDeclaredByTwin)
				.collect(Collectors.toUnmodifiableSet());
		}
		return this.names;
	}

	private boolean isDeclaredByTwin(String name) {
		String twin = this.beans.getBeanDefinition(name).getFactoryBeanName();
		if (twin == null) {
			return false;
		}
		Class<?> type = this.beans.getType(twin, false);
		return type != null && type.getName().startsWith("org.rightsdesk.")
				&& type.getName().split("\\$\\$")[0].endsWith("Process");
	}

	@Override
	public Object getValue(ELContext context, Object base, Object property) {
		if (base == null && names().contains(property)) {
			context.setPropertyResolved(true);
			return this.beans.getBean((String) property);
		}
		return null;
	}

	@Override
	public boolean isReadOnly(ELContext context, Object base, Object property) {
		return true;
	}

	@Override
	public void setValue(ELContext context, Object base, Object property, Object value) {
		// Nothing is ever set: HardenedExpressions refuses it before.
	}

	@Override
	public Class<?> getType(ELContext context, Object base, Object property) {
		return Object.class;
	}

	@Override
	public Class<?> getCommonPropertyType(ELContext context, Object base) {
		return Object.class;
	}

	@Override
	public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
		return null;
	}

}
