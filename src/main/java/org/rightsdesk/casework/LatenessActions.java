package org.rightsdesk.casework;

import org.rightsdesk.insight.LateReason;
import org.rightsdesk.insight.LateReasons;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says why a right was answered late. */
@Configuration(proxyBeanMethods = false)
class LatenessActions {

	@Bean
	CaseAction sayWhyLate(LateReasons reasons) {
		return Action.of("say-why-late", "lateness", (open, entry) -> {
			LateReason reason = entry.choice("lateReason", LateReason.class, "why the answer was late");
			reasons.late(open.id()).forEach((line) -> reasons.write(open.id(), line, reason, open.username()));
			return "It is on record why the answer was late.";
		});
	}

}
