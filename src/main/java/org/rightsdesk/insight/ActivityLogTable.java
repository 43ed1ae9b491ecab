package org.rightsdesk.insight;

import java.time.Instant;
import java.util.Set;

import org.rightsdesk.engine.ActivityFollower;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code activity_log}: how long each step waited. */
@Repository
class ActivityLogTable implements ActivityFollower {

	private final JdbcClient jdbc;

	ActivityLogTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The engine tells of some steps twice. */
	@Override
	public void began(WaitingActivity activity) {
		if (activity.organisation() == null || activity.reference() == null) {
			return;
		}
		this.jdbc.sql("""
				insert into activity_log (id, organisation, reference, process, activity, started_at)
				values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.params(activity.id(), activity.organisation(), activity.reference(), activity.process(),
					activity.activity(), Timestamps.of(activity.at()))
			.update();
	}

	@Override
	public void offered(String id, Set<String> groups) {
		this.jdbc.sql("update activity_log set teams = ? where id = ?")
			.params(groups.stream().sorted().toArray(String[]::new), id)
			.update();
	}

	@Override
	public void ended(String id, Instant at) {
		this.jdbc.sql("update activity_log set ended_at = ? where id = ?").params(Timestamps.of(at), id).update();
	}

}
