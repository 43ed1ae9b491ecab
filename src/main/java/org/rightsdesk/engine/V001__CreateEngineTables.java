package org.rightsdesk.engine;

import java.util.List;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/**
 * Flyway owns Camunda's tables too, so that one tool knows the whole schema; the SQL is
 * the engine's own, read from its jar.
 */
@Component
class V001__CreateEngineTables extends BaseJavaMigration {

	private static final List<String> SCRIPTS = List.of("engine", "history", "identity", "case.engine", "case.history",
			"decision.engine", "decision.history");

	@Override
	public void migrate(Context context) {
		var populator = new ResourceDatabasePopulator();
		for (String script : SCRIPTS) {
			populator.addScript(new ClassPathResource(
					"org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql".formatted(script)));
		}
		populator.execute(new SingleConnectionDataSource(context.getConnection(), true));
	}

}
