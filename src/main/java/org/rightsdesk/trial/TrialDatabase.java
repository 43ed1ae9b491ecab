package org.rightsdesk.trial;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The trial's PostgreSQL: kept in the home, with a password that nobody has to know, and
 * a role for the application that owns its schema and nothing else.
 */
final class TrialDatabase implements AutoCloseable {

	static final String SUPERUSER = "postgres";

	/** Name of the database, of its schema and of the application's role. */
	static final String NAME = "rightsdesk";

	private static final Logger log = LoggerFactory.getLogger(TrialDatabase.class);

	private final TrialHome home;

	private final PostgresServer server;

	private final DatabaseWatch watch;

	private int port;

	private TrialDatabase(TrialHome home, PostgresServer server) {
		this.home = home;
		this.server = server;
		this.watch = new DatabaseWatch(server, () -> server.start(this.port));
	}

	/**
	 * Starts it, and makes it first where there is none. From then on it is started again
	 * should it die.
	 */
	static TrialDatabase start(TrialHome home) {
		try {
			TrialDatabase database = new TrialDatabase(home, new PostgresServer(home.path().resolve("postgres")));
			database.start();
			return database;
		}
		catch (IOException | SQLException ex) {
			throw new StartRefused(
					"The trial's database in %s does not start. %s".formatted(home.path(), ex.getMessage()), ex);
		}
	}

	private void start() throws IOException, SQLException {
		if (!this.server.isInitialised()) {
			log.info("Making the trial's database in {}, which happens once", this.home.path());
			this.server.initialise(secret("database.superuser.password"));
		}
		else if (this.home.kept("database.superuser.password").isEmpty()) {
			throw new StartRefused("%s holds a database but no longer its password. ".formatted(this.home.path())
					+ "Put trial.properties back, or start with another rightsdesk.home.");
		}
		log.info("Starting on the trial's data in {}", this.home.path());
		startOnFreePort();
		try {
			prepare();
		}
		catch (SQLException ex) {
			this.server.stop();
			throw ex;
		}
		this.watch.start();
	}

	private void startOnFreePort() throws IOException {
		this.port = this.home.kept("database.port").map(TrialDatabase::number).filter(TrialDatabase::isFree).orElse(0);
		if (this.port == 0) {
			this.port = freePort();
			this.home.keep("database.port", Integer.toString(this.port));
		}
		this.server.start(this.port);
	}

	private static int number(String text) {
		return text.matches("[1-9]\\d{3,4}") ? Integer.parseInt(text) : 0;
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			return true;
		}
		catch (IOException | IllegalArgumentException ex) {
			return false;
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private void prepare() throws SQLException {
		try (Connection connection = superuser("postgres"); Statement statement = connection.createStatement()) {
			if (isMissing(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
				statement.execute("create role " + NAME + " login");
			}
			statement
				.execute("alter role " + NAME + " nosuperuser nocreatedb nocreaterole password '" + password() + "'");
			if (isMissing(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
				statement.execute("create database " + NAME);
			}
			statement.execute("revoke connect on database postgres, template1 from public");
		}
		try (Connection connection = superuser(NAME); Statement statement = connection.createStatement()) {
			statement.execute("create schema if not exists " + NAME + " authorization " + NAME);
		}
	}

	private static boolean isMissing(Statement statement, String query) throws SQLException {
		try (var rows = statement.executeQuery(query)) {
			return !rows.next();
		}
	}

	private Connection superuser(String database) throws SQLException {
		return DriverManager.getConnection(url(database), SUPERUSER, secret("database.superuser.password"));
	}

	/** Kept before it is used, so that no crash leaves a password that nobody knows. */
	private String secret(String name) {
		return this.home.kept(name).orElseGet(() -> {
			byte[] bytes = new byte[24];
			new SecureRandom().nextBytes(bytes);
			String secret = HexFormat.of().formatHex(bytes);
			this.home.keep(name, secret);
			return secret;
		});
	}

	private String url(String database) {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/" + database;
	}

	String url() {
		return url(NAME);
	}

	/** Of the application's role. */
	String password() {
		return secret("database.password");
	}

	@Override
	public void close() {
		this.watch.close();
		try {
			if (this.server.isRunning()) {
				this.server.stop();
			}
		}
		catch (IOException ex) {
			log.warn("The trial's database did not stop; the next start will see to it", ex);
		}
	}

}
