package org.rightsdesk.deadline;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does whatever is due and not done, oldest first over all cases, also where the watch of
 * a clock or its timer is lost. Several nodes may sweep at once: each milestone is done
 * by one, in a transaction of its own, and a clock that somebody works on is passed over
 * until the next round.
 */
@Component
public class MilestoneSweeper {

	private static final Logger log = LoggerFactory.getLogger(MilestoneSweeper.class);

	private final MilestoneTable table;

	private final LineClocks clocks;

	private final Milestones milestones;

	private final StaffDates staffDates;

	private final TransactionTemplate transaction;

	private final Clock clock;

	MilestoneSweeper(MilestoneTable table, LineClocks clocks, Milestones milestones, StaffDates staffDates,
			TransactionTemplate transaction, Clock clock) {
		this.table = table;
		this.clocks = clocks;
		this.milestones = milestones;
		this.staffDates = staffDates;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${rightsdesk.milestones.every:PT1M}",
			initialDelayString = "${rightsdesk.milestones.first:PT20S}")
	public void sweep() {
		Set<UUID> passedOver = new HashSet<>();
		boolean more = true;
		while (more) {
			more = doOldest(passedOver);
		}
	}

	/**
	 * One that fails keeps nobody else waiting; the rest of its line waits for the next
	 * round, so that their order stays.
	 */
	private boolean doOldest(Set<UUID> passedOver) {
		AtomicReference<Milestone> tried = new AtomicReference<>();
		try {
			return Boolean.TRUE.equals(this.transaction.execute((status) -> doOldest(passedOver, tried)));
		}
		catch (RuntimeException ex) {
			if (tried.get() == null) {
				log.warn("A sweep for due milestones ended early: {}", ex.getClass().getSimpleName());
				return false;
			}
			passedOver.add(tried.get().lineId());
			log.warn("Milestone {} {} failed and is tried again: {}", tried.get().kind(), tried.get().id(),
					ex.getClass().getSimpleName());
			return true;
		}
	}

	private boolean doOldest(Set<UUID> passedOver, AtomicReference<Milestone> tried) {
		Optional<Milestone> oldest = this.table.oldestDue(this.clock.instant(), passedOver);
		if (oldest.isEmpty()) {
			return false;
		}
		this.table.lock(oldest.get().id()).ifPresentOrElse((milestone) -> {
			if (milestone.doneAt() == null) {
				tried.set(milestone);
				perform(milestone);
			}
		}, () -> passedOver.add(oldest.get().lineId()));
		return true;
	}

	private void perform(Milestone milestone) {
		LineClock line = this.clocks.of(milestone.lineId());
		this.milestones.perform(line, milestone);
		this.staffDates.publish(line.request());
	}

}
