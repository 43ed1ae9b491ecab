package org.rightsdesk.trial;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;

/** Commits one row after another in a trial's database, and says so after each. */
final class CommittingProgram {

	private CommittingProgram() {
	}

	public static void main(String[] arguments) throws Exception {
		TrialHome home = TrialHome.open(Path.of(arguments[0]));
		TrialDatabase database = TrialDatabase.start(home);
		try (Connection connection = DriverManager.getConnection(database.url() + "?currentSchema=rightsdesk",
				TrialDatabase.NAME, database.password())) {
			connection.createStatement().execute("create table if not exists acknowledged (n int)");
			try (PreparedStatement insert = connection.prepareStatement("insert into acknowledged values (?)")) {
				for (int n = Integer.parseInt(arguments[1]);; n++) {
					insert.setInt(1, n);
					insert.executeUpdate();
					System.out.println("committed " + n);
				}
			}
		}
	}

}
