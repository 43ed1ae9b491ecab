package org.rightsdesk.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.rightsdesk.RightsdeskApplication;

import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * The whole application on a database of its own in the run's embedded PostgreSQL, with
 * an SMTP server in the process, a clock that the test sets, and neither job executor,
 * outbox workers nor sweepers: jobs run when the test says so ({@link Jobs}), mail goes
 * with {@code Delivery.deliverDue()}, and what a sweeper would do by the real clock meets
 * no test that has set another.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = RightsdeskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "rightsdesk.test=true", "camunda.bpm.job-execution.enabled=false", "management.server.port=0",
				"management.prometheus.metrics.export.enabled=true", "rightsdesk.outbox.workers=0",
				"rightsdesk.outbox.together=0s", "rightsdesk.scheduling=false" })
@AutoConfigureMockMvc
@Import(TestBeans.class)
@TestExecutionListeners(listeners = EngineOfTheTest.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface RightsdeskTest {

}
