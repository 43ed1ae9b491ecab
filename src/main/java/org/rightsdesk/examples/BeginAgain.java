package org.rightsdesk.examples;

import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Empties the trial's database before a start where an earlier one was ended while it
 * made the example cases: half of a year is not a year, and what is due in it would all
 * happen now. Nothing is emptied once somebody has asked for something.
 */
@Component
@OnlyWithExamples
class BeginAgain implements FlywayMigrationStrategy {

	private static final Logger log = LoggerFactory.getLogger("org.rightsdesk");

	@Override
	public void migrate(Flyway flyway) {
		JdbcClient jdbc = JdbcClient.create(flyway.getConfiguration().getDataSource());
		if (ExampleRun.isUnfinished(jdbc)) {
			if (ExampleRun.hasCasesOfOthers(jdbc)) {
				log.warn("The example cases are not complete, since they were broken off. Somebody has asked for "
						+ "something meanwhile, so all stays as it is: another rightsdesk.home makes the whole set");
				ExampleRun.forget(jdbc);
			}
			else {
				log.info("The example cases were broken off by the end of the last start, so they begin again");
				Flyway.configure().configuration(flyway.getConfiguration()).cleanDisabled(false).load().clean();
			}
		}
		flyway.migrate();
	}

}
