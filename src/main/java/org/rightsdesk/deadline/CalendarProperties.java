package org.rightsdesk.deadline;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which bank holidays count.
 *
 * @param overrides CSV file of days that were added or removed after the release,
 * {@code calendar,date,change,name}; null where there are none
 * @param verifiedUntil last year whose days were checked against the official lists
 */
@ConfigurationProperties("rightsdesk.calendar")
record CalendarProperties(Path overrides, @DefaultValue("2028") int verifiedUntil) {

}
