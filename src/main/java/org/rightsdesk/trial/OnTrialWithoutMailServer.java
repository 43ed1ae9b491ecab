package org.rightsdesk.trial;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Never in production, which refuses to start without a mail server. */
class OnTrialWithoutMailServer implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		var environment = context.getEnvironment();
		return !environment.matchesProfiles("production") && environment.getProperty("spring.mail.host", "").isBlank();
	}

}
