package org.rightsdesk.examples;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

import org.rightsdesk.correspondence.Delivery;
import org.rightsdesk.deadline.MilestoneSweeper;
import org.rightsdesk.engine.EngineByHand;
import org.rightsdesk.engine.PastClock;
import org.rightsdesk.examples.ExampleWork.Doing;
import org.rightsdesk.recipients.NoticeSweep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Plays the table of examples day by day, all cases together, so that each day has its
 * timers, reminders and letters before people come to work.
 */
@Component
@OnlyWithExamples
class ExamplePlayer {

	private static final Logger log = LoggerFactory.getLogger(ExamplePlayer.class);

	private static final ZoneId ZONE = ZoneId.of("Europe/London");

	/** After nine, when timers of a day are due. */
	private static final LocalTime MORNING = LocalTime.of(9, 5);

	private static final Duration FOR_EACH = Duration.ofMinutes(11);

	private static final Runnable NOTHING = () -> {
	};

	private final PastClock clock;

	private final ReceiptWork receipt;

	private final Map<String, Doing> words = new HashMap<>();

	private final MilestoneSweeper milestones;

	private final NoticeSweep notices;

	private final EngineByHand engine;

	private final Delivery delivery;

	private final Visitors visitors;

	ExamplePlayer(PastClock clock, ReceiptWork receipt, List<ExampleWork> works, MilestoneSweeper milestones,
			NoticeSweep notices, EngineByHand engine, Delivery delivery, Visitors visitors) {
		this.clock = clock;
		this.receipt = receipt;
		works.forEach((work) -> this.words.putAll(work.words()));
		this.milestones = milestones;
		this.notices = notices;
		this.engine = engine;
		this.delivery = delivery;
		this.visitors = visitors;
	}

	/**
	 * Plays them from the oldest until now.
	 * @param goesOn asked before each day
	 * @return how many steps failed, which stops the case where it is
	 */
	int play(List<Example> table, BooleanSupplier goesOn) {
		Instant now = this.clock.instant();
		LocalDate today = LocalDate.ofInstant(now, ZONE);
		TreeMap<LocalDate, List<Runnable>> days = new TreeMap<>();
		table.forEach((example) -> plan(example, today, days));
		int failures = 0;
		for (LocalDate day = days.firstKey(); !day.isAfter(today) && goesOn.getAsBoolean(); day = day.plusDays(1)) {
			Instant time = day.atTime(MORNING).atZone(ZONE).toInstant();
			failures += at(time, now, NOTHING);
			for (Runnable turn : days.getOrDefault(day, List.of())) {
				time = time.plus(FOR_EACH);
				failures += at(time, now, turn);
			}
			failures += at(time.plus(FOR_EACH), now, NOTHING);
			this.visitors.serve();
		}
		return failures + at(now, now, NOTHING);
	}

	private void plan(Example example, LocalDate today, Map<LocalDate, List<Runnable>> days) {
		LocalDate received = today.minusDays(example.daysAgo());
		ExampleCase[] made = new ExampleCase[1];
		turns(days, received).add(() -> made[0] = this.receipt.receive(example));
		example.steps()
			.forEach((step) -> turns(days, received.plusDays(step.day()))
				.add(() -> this.words.get(step.what()).in(made[0], step.with())));
	}

	private static List<Runnable> turns(Map<LocalDate, List<Runnable>> days, LocalDate day) {
		return days.computeIfAbsent(day, (key) -> new ArrayList<>());
	}

	/**
	 * People do something, and all that follows from it happens at once.
	 * @param now which it is never later than
	 * @return how much of it failed
	 */
	private int at(Instant time, Instant now, Runnable turn) {
		this.clock.set(time.isAfter(now) ? now : time);
		try {
			turn.run();
			this.milestones.sweep();
			this.notices.sweep();
			int failures = this.engine.runDue();
			this.delivery.deliverDue();
			return failures + this.engine.runDue();
		}
		catch (RuntimeException ex) {
			log.warn("An example case does not go on at {}: {}", time, ex.getMessage());
			return 1;
		}
		finally {
			this.clock.reset();
		}
	}

}
