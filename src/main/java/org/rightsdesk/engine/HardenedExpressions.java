package org.rightsdesk.engine;

import java.util.regex.Pattern;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * Evaluates what models and filters need and nothing else. Expressions outside a process
 * come only from queries, and anybody who is signed in can send one (CVE-2026-109432), so
 * those are taken from a short list. Inside a process an expression reaches variables and
 * the delegates of our twins, but no method of any object.
 */
class HardenedExpressions extends JuelExpressionManager {

	/**
	 * What our filters use and Tasklist's own filter dialogue offers; digits stand for
	 * any number.
	 */
	private static final Pattern QUERY = Pattern.compile("[$#]\\{\\s*(?:currentUser\\(\\)|currentUserGroups\\(\\)"
			+ "|now\\(\\)|dateTime\\(\\)(?:\\.(?:plus|minus)(?:Minutes|Hours|Days|Weeks|Months|Years)\\(\\d{1,4}\\)"
			+ "|\\.withTimeAtStartOfDay\\(\\)|\\.withDayOf(?:Week|Month|Year)\\(\\d{1,3}\\)){0,3})\\s*}");

	private final ELResolver delegates;

	HardenedExpressions(ELResolver delegates) {
		this.delegates = delegates;
	}

	@Override
	public Expression createExpression(String expression) {
		ensureInitialized();
		return new Hardened(createValueExpression(expression), this, expression);
	}

	static boolean isAllowedInQuery(String expression) {
		return QUERY.matcher(expression.trim()).matches();
	}

	@Override
	protected ELResolver createElResolver() {
		CompositeELResolver resolver = new CompositeELResolver();
		resolver.add(new VariableScopeElResolver());
		resolver.add(new VariableContextElResolver());
		resolver.add(this.delegates);
		resolver.add(new ArrayELResolver(true));
		resolver.add(new ListELResolver(true));
		resolver.add(new MapELResolver(true));
		resolver.add(new DatesOnlyResolver());
		return resolver;
	}

	private static final class Hardened extends JuelExpression {

		Hardened(ValueExpression value, HardenedExpressions manager, String text) {
			super(value, manager, text);
		}

		@Override
		public Object getValue(VariableScope scope, BaseDelegateExecution context) {
			if (scope == null && !isLiteralText() && !isAllowedInQuery(getExpressionText())) {
				throw new ProcessEngineException("This expression is not allowed in a query");
			}
			return super.getValue(scope, context);
		}

		@Override
		public void setValue(Object value, VariableScope scope, BaseDelegateExecution context) {
			throw new ProcessEngineException("Expressions cannot set values");
		}

	}

}
