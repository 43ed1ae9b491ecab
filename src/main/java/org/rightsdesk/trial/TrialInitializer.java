package org.rightsdesk.trial;

import java.nio.file.Path;
import java.util.Map;

import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Sees to everything that has to be there, or be refused, before the first bean is made:
 * the database must outlive the pool, and a refusal must be one sentence.
 */
class TrialInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		if (environment.matchesProfiles("production")) {
			ProductionChecks.check(environment);
			return;
		}
		TrialChecks.check(environment);
		if (!environment.containsProperty("spring.datasource.url")) {
			startDatabase(context);
		}
	}

	private static void startDatabase(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		TrialHome home = TrialHome.open(Path.of(environment.getProperty("rightsdesk.home", "data")));
		try {
			TrialChecks.refuseEarlierClock(environment, home);
			TrialDatabase database = TrialDatabase.start(home);
			stopWith(context, () -> {
				database.close();
				home.close();
			});
			environment.getPropertySources()
				.addFirst(new MapPropertySource("trialDatabase",
						Map.of("spring.datasource.url", database.url(), "spring.datasource.username",
								TrialDatabase.NAME, "spring.datasource.password", database.password())));
			offerExamples(environment);
		}
		catch (RuntimeException ex) {
			home.close();
			throw ex;
		}
	}

	/**
	 * Unless somebody says otherwise; a mail server of theirs is spared the mail of it.
	 */
	static void offerExamples(ConfigurableEnvironment environment) {
		boolean mailbox = environment.getProperty("spring.mail.host", "").isBlank();
		environment.getPropertySources()
			.addLast(new MapPropertySource("trialExamples", Map.of(TrialChecks.EXAMPLES, mailbox)));
	}

	/**
	 * After every bean: registered first, so destroyed last. The shutdown handler is for
	 * an end before there are beans.
	 */
	private static void stopWith(ConfigurableApplicationContext context, Runnable stop) {
		Once once = new Once(stop);
		((DefaultSingletonBeanRegistry) context.getBeanFactory()).registerDisposableBean("trialDatabase", once::run);
		SpringApplication.getShutdownHandlers().add(once);
	}

	/** Runs something at most once. */
	private static final class Once implements Runnable {

		private Runnable task;

		Once(Runnable task) {
			this.task = task;
		}

		@Override
		public synchronized void run() {
			Runnable once = this.task;
			this.task = null;
			if (once != null) {
				once.run();
			}
		}

	}

}
