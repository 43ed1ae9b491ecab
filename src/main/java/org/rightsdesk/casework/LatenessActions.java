package org.rightsdesk.casework;

import java.util.List;
import java.util.UUID;

import org.rightsdesk.insight.LateReason;
import org.rightsdesk.insight.LateReasons;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says why a right is answered late; of several, for those of which it is not said. */
@Configuration(proxyBeanMethods = false)
class LatenessActions {

	@Bean
	CaseAction sayWhyLate(LateReasons reasons) {
		return Action.of("say-why-late", "lateness", (open, entry) -> {
			LateReason reason = entry.choice("lateReason", LateReason.class, "why the answer was late");
			List<UUID> asked = reasons.unexplained(open.id());
			(asked.isEmpty() ? reasons.late(open.id()) : asked)
				.forEach((line) -> reasons.write(open.id(), line, reason, open.username()));
			return "It is on record why the answer is late.";
		});
	}

}
