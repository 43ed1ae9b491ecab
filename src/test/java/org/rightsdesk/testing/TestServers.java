package org.rightsdesk.testing;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

import static org.rightsdesk.testing.Patience.PATIENCE;

/**
 * One real PostgreSQL and one SMTP server for the whole test run; each application
 * context gets a database of its own.
 */
public class TestServers implements EnvironmentPostProcessor, Ordered {

	private static final AtomicInteger DATABASES = new AtomicInteger();

	private static EmbeddedPostgres postgres;

	private static GreenMail mail;

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (environment.getProperty("rightsdesk.test", Boolean.class, false)) {
			environment.getPropertySources()
				.addLast(new MapPropertySource("testServers",
						Map.of("spring.datasource.hikari.minimum-idle", 1, "spring.datasource.hikari.idle-timeout",
								10000, "spring.datasource.url", newDatabase(), "spring.datasource.username", "postgres",
								"spring.datasource.password", "postgres", "spring.mail.host", "127.0.0.1",
								"spring.mail.port", mail().getSmtp().getPort(), "rightsdesk.home",
								"target/test-home-" + ProcessHandle.current().pid(),
								"rightsdesk.security.bcrypt-strength", 4)));
		}
	}

	/** A fresh, empty database. */
	public static synchronized String newDatabase() {
		String name = "t" + DATABASES.incrementAndGet();
		try (var connection = postgres().getPostgresDatabase().getConnection();
				var statement = connection.createStatement()) {
			statement.execute("create database " + name);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return postgres().getJdbcUrl("postgres", name);
	}

	private static EmbeddedPostgres postgres() {
		if (postgres == null) {
			try {
				// Nobody reads it after the run, so nothing has to survive a power cut.
				postgres = EmbeddedPostgres.builder()
					.setServerConfig("max_connections", "300")
					.setServerConfig("fsync", "off")
					.setServerConfig("full_page_writes", "off")
					.setServerConfig("max_wal_size", "4GB")
					.setServerConfig("checkpoint_timeout", "1h")
					.setPGStartupWait(PATIENCE)
					.setRegisterShutdownHook(false)
					.start();
				// After the applications: without their database they take half a
				// minute to end.
				SpringApplication.getShutdownHandlers().add(TestServers::stop);
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}
		return postgres;
	}

	private static void stop() {
		try {
			postgres.close();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The run's SMTP server; stopping it is how a test makes mail fail. */
	public static synchronized GreenMail mail() {
		if (mail == null) {
			mail = newMail();
			mail.start();
		}
		return mail;
	}

	/** Another SMTP server, which a test starts and stops; two seconds are not enough. */
	public static GreenMail newMail() {
		ServerSetup smtp = ServerSetup.SMTP.dynamicPort();
		smtp.setServerStartupTimeout(PATIENCE.toMillis());
		return new GreenMail(smtp);
	}

}
