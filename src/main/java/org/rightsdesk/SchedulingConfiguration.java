package org.rightsdesk;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Sweepers of every module; a test that sweeps by itself switches them off. */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "rightsdesk.scheduling", matchIfMissing = true)
class SchedulingConfiguration {

}
