package org.rightsdesk;

import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.rightsdesk.testing.RightsdeskTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@RightsdeskTest
class ApplicationStartsTest {

	@Autowired
	ManagementService management;

	@Test
	void engineFindsItsTablesInTheSchemaThatFlywayMade() {
		assertThat(this.management.getTableName(org.camunda.bpm.engine.task.Task.class)).endsWith("ACT_RU_TASK");
		assertThat(this.management.getTableCount()).containsKey("ACT_RU_JOB");
	}

}
