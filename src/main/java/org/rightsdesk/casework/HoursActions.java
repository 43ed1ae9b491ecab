package org.rightsdesk.casework;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import org.rightsdesk.insight.HoursSpent;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Records how many hours a right took. */
@Configuration(proxyBeanMethods = false)
class HoursActions {

	private static final Pattern HOURS = Pattern.compile("[0-9]{1,3}([.][0-9])?");

	@Bean
	CaseAction recordHours(HoursSpent hours) {
		return Action.of("record-hours", "hours", (open, entry) -> {
			String typed = entry.optional("hoursSpent");
			if (typed.isEmpty()) {
				if (hours.of(open.line().id()).isEmpty()) {
					throw new EntryRefused("hoursSpent", "Enter the hours, such as 3.5.");
				}
				hours.takeBack(open.id(), open.line().id(), open.username());
				return "No hours are on record any more.";
			}
			if (!HOURS.matcher(typed).matches()) {
				throw new EntryRefused("hoursSpent", "Enter the hours as a number from 0 to 999.9, such as 3.5.");
			}
			hours.write(open.id(), open.line().id(), new BigDecimal(typed).setScale(1), open.username());
			return "The hours are on record.";
		});
	}

}
