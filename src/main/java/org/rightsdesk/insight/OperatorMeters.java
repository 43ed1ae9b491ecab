package org.rightsdesk.insight;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.rightsdesk.engine.JobAcquisition;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/**
 * The meters of the management port. Their labels are codes only: nothing about a person
 * and no reference. What cannot be read at the moment is not a number.
 */
@Component
class OperatorMeters implements MeterBinder {

	private final Readings readings;

	private final JobAcquisition acquisition;

	OperatorMeters(Readings readings, JobAcquisition acquisition) {
		this.readings = readings;
		this.acquisition = acquisition;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (Right right : Right.values()) {
			lines(registry, right, "open", "Lines that are open", OpenLines::all);
			lines(registry, right, "overdue", "Open lines whose due date is over",
					(lines) -> lines.of(TimeLeft.OVERDUE));
			lines(registry, right, "due.soon", "Open lines due today or in the next five working days",
					(lines) -> lines.of(TimeLeft.WITHIN_5));
		}
		gauge("rightsdesk.mail.waiting", "Mails that have not gone yet", read((now) -> now.mail().waiting()))
			.register(registry);
		gauge("rightsdesk.mail.waiting.age", "How long the oldest of them has been waiting",
				read((now) -> seconds(now.mail().oldest())))
			.baseUnit("seconds")
			.register(registry);
		gauge("rightsdesk.mail.failed", "Mails that no server took and that wait for a person",
				read((now) -> now.mail().failed()))
			.register(registry);
		engine(registry);
	}

	private void engine(MeterRegistry registry) {
		gauge("rightsdesk.incidents", "Steps that failed and wait for an administrator", read(Reading::incidents))
			.register(registry);
		gauge("rightsdesk.jobs.due", "Steps that could run now", read(Reading::dueJobs)).register(registry);
		gauge("rightsdesk.jobs.acquisition.age", "Time since this node last looked for steps that are due",
				() -> this.acquisition.sinceLastRound().map(OperatorMeters::seconds).orElse(null))
			.baseUnit("seconds")
			.register(registry);
	}

	private void lines(MeterRegistry registry, Right right, String name, String says, ToIntFunction<OpenLines> count) {
		gauge("rightsdesk.lines." + name, says, read((now) -> now.lines(right, count))).tag("right", right.name())
			.register(registry);
	}

	private Supplier<Number> read(Function<Reading, Number> figure) {
		return () -> this.readings.now().map(figure).orElse(null);
	}

	private static Gauge.Builder<Supplier<Number>> gauge(String name, String says, Supplier<Number> value) {
		return Gauge.builder(name, value).description(says);
	}

	private static Number seconds(Duration duration) {
		return duration.toMillis() / 1000d;
	}

}
