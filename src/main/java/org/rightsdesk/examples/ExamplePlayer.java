package org.rightsdesk.examples;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

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

	private static final LocalTime MORNING = LocalTime.of(8, 30);

	private static final int MINUTES_FOR_EACH = 11;

	private final PastClock clock;

	private final ReceiptWork receipt;

	private final Map<String, Doing> words = new HashMap<>();

	private final MilestoneSweeper milestones;

	private final NoticeSweep notices;

	private final EngineByHand engine;

	private final Delivery delivery;

	ExamplePlayer(PastClock clock, ReceiptWork receipt, List<ExampleWork> works, MilestoneSweeper milestones,
			NoticeSweep notices, EngineByHand engine, Delivery delivery) {
		this.clock = clock;
		this.receipt = receipt;
		works.forEach((work) -> this.words.putAll(work.words()));
		this.milestones = milestones;
		this.notices = notices;
		this.engine = engine;
		this.delivery = delivery;
	}

	/**
	 * Plays them from the oldest until now.
	 * @return how many steps failed, which stops the case where it is
	 */
	int play(List<Example> table) {
		Instant now = this.clock.instant();
		LocalDate today = LocalDate.ofInstant(now, ZONE);
		TreeMap<LocalDate, List<Runnable>> days = new TreeMap<>();
		AtomicInteger failures = new AtomicInteger();
		table.forEach((example) -> plan(example, today, days, failures));
		try {
			for (LocalDate day = days.firstKey(); !day.isAfter(today); day = day.plusDays(1)) {
				Instant morning = day.atTime(MORNING).atZone(ZONE).toInstant();
				at(morning.isAfter(now) ? now : morning, () -> {
				}, failures);
				for (Runnable turn : days.getOrDefault(day, List.of())) {
					Instant next = this.clock.instant().plusSeconds(MINUTES_FOR_EACH * 60L);
					at(next.isAfter(now) ? now : next, turn, failures);
				}
			}
			at(now, () -> {
			}, failures);
		}
		finally {
			this.clock.reset();
		}
		return failures.get();
	}

	private void plan(Example example, LocalDate today, Map<LocalDate, List<Runnable>> days, AtomicInteger failures) {
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

	/** People do something, and all that follows from it happens at once. */
	private void at(Instant time, Runnable turn, AtomicInteger failures) {
		this.clock.set(time);
		try {
			turn.run();
			this.milestones.sweep();
			this.notices.sweep();
			failures.addAndGet(this.engine.runDue());
			this.delivery.deliverDue();
			failures.addAndGet(this.engine.runDue());
		}
		catch (RuntimeException ex) {
			failures.incrementAndGet();
			log.warn("An example case does not go on at {}: {}", time, ex.getMessage());
		}
	}

}
