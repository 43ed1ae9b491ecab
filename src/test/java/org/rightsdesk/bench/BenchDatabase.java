package org.rightsdesk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A PostgreSQL that keeps what it acknowledges, unlike the one of the tests, and counts
 * what it does. One for the whole run, so that every ratio is of the same server.
 */
final class BenchDatabase implements AutoCloseable {

	private static final double TICK_MILLIS = 10;

	private final EmbeddedPostgres postgres;

	private final long postmaster;

	BenchDatabase() throws IOException {
		this.postgres = EmbeddedPostgres.builder()
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("full_page_writes", "on")
			.setServerConfig("shared_buffers", "512MB")
			.setServerConfig("max_wal_size", "4GB")
			.setServerConfig("checkpoint_timeout", "1h")
			.setServerConfig("max_connections", "200")
			.setServerConfig("shared_preload_libraries", "pg_stat_statements")
			.setServerConfig("pg_stat_statements.track_utility", "off")
			.start();
		this.postmaster = parentOf(jdbc("postgres").sql("select pg_backend_pid()").query(Long.class).single());
	}

	/** A new, empty database. */
	String create(String name) {
		jdbc("postgres").sql("create database " + name).update();
		jdbc(name).sql("create extension pg_stat_statements").update();
		return this.postgres.getJdbcUrl("postgres", name);
	}

	Connection connect(String database) throws SQLException {
		return this.postgres.getDatabase("postgres", database).getConnection();
	}

	JdbcClient jdbc(String database) {
		try {
			return JdbcClient.create(new SingleConnectionDataSource(connect(database), true));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What this database has done since the start of the server. */
	Work work(JdbcClient database) {
		long statements = database.sql("""
				select coalesce(sum(calls), 0) from pg_stat_statements s join pg_database d on d.oid = s.dbid
				where d.datname = current_database() and query not like '%pg_stat_%'""").query(Long.class).single();
		// A backend reports its commits now and then; an idle second lets all of them.
		pause(1200);
		long commits = database.sql("select xact_commit from pg_stat_database where datname = current_database()")
			.query(Long.class)
			.single();
		long wal = database.sql("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')")
			.query(Long.class)
			.single();
		long size = database.sql("select pg_database_size(current_database())").query(Long.class).single();
		return new Work(statements, commits, wal, size, cpuMillis());
	}

	/** CPU that this process and every process of the server have used. */
	double cpuMillis() {
		OperatingSystemMXBean own = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
		double ticks = ticks(this.postmaster, 13, 16);
		try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
			ticks += processes.map((path) -> path.getFileName().toString())
				.filter((name) -> name.matches("\\d+"))
				.mapToLong(Long::parseLong)
				.filter((pid) -> parentOf(pid) == this.postmaster)
				.mapToDouble((pid) -> ticks(pid, 13, 14))
				.sum();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return own.getProcessCpuTime() / 1e6 + ticks * TICK_MILLIS;
	}

	private static long parentOf(long pid) {
		String[] stat = stat(pid);
		return (stat.length > 3) ? Long.parseLong(stat[3]) : -1;
	}

	private static double ticks(long pid, int from, int to) {
		String[] stat = stat(pid);
		double ticks = 0;
		for (int i = from; i <= to && i < stat.length; i++) {
			ticks += Long.parseLong(stat[i]);
		}
		return ticks;
	}

	/** The fields of /proc/pid/stat; none for a process that has ended meanwhile. */
	private static String[] stat(long pid) {
		try {
			return Files.readString(Path.of("/proc", String.valueOf(pid), "stat"))
				.replaceFirst("\\(.*\\)", "x")
				.split(" ");
		}
		catch (IOException ex) {
			return new String[0];
		}
	}

	private static void pause(long millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() throws IOException {
		this.postgres.close();
	}

	/** Counters at one moment; WAL and size in bytes. */
	record Work(long statements, long commits, long wal, long size, double cpuMillis) {

		Work since(Work earlier) {
			return new Work(this.statements - earlier.statements, this.commits - earlier.commits,
					this.wal - earlier.wal, this.size - earlier.size, this.cpuMillis - earlier.cpuMillis);
		}

	}

}
