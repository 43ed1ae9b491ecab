package org.rightsdesk.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work of a few clients at once, measured by the clock and by the CPU it takes. */
final class Load {

	static final int CLIENTS = 4;

	private final BenchDatabase database;

	Load(BenchDatabase database) {
		this.database = database;
	}

	/** The smallest thing that can be kept: one row, one commit. */
	Rate commits(String name, int count) throws Exception {
		this.database.jdbc(name).sql("create table if not exists kept (id bigint, text varchar(100))").update();
		return timed(count, (client) -> {
			try (Connection connection = this.database.connect(name);
					PreparedStatement insert = connection.prepareStatement("insert into kept values (?, ?)")) {
				for (int i = 0; i < count / CLIENTS; i++) {
					insert.setLong(1, i);
					insert.setString(2, "What somebody asked for");
					insert.executeUpdate();
				}
			}
		});
	}

	Rate timed(int count, Client work) throws Exception {
		ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
		try {
			return measured(count, () -> {
				List<Callable<Void>> all = new ArrayList<>();
				for (int i = 0; i < CLIENTS; i++) {
					int client = i;
					all.add(() -> {
						work.run(client);
						return null;
					});
				}
				for (Future<Void> done : clients.invokeAll(all)) {
					done.get();
				}
			});
		}
		finally {
			clients.shutdownNow();
		}
	}

	/** Of something that brings its own threads. */
	Rate measured(int count, Work work) throws Exception {
		double cpu = this.database.cpuMillis();
		long begun = System.nanoTime();
		work.run();
		double seconds = (System.nanoTime() - begun) / 1e9;
		return new Rate(count / seconds, (this.database.cpuMillis() - cpu) / count, seconds);
	}

	/**
	 * How fast, and CPU of all processes for one.
	 *
	 * @param seconds for all of them
	 */
	record Rate(double perSecond, double cpuMillis, double seconds) {
	}

	/** What one of the clients does. */
	interface Client {

		void run(int client) throws Exception;

	}

	/** What is measured. */
	interface Work {

		void run() throws Exception;

	}

}
