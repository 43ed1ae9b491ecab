package org.rightsdesk.deadline;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * An event of a clock with everything that was put right about it.
 *
 * @param first as it was recorded first
 * @param recordedAt when that was
 * @param corrections oldest first; empty where nothing was wrong
 */
public record RecordedEvent(long id, ClockEvent first, Instant recordedAt, List<Correction> corrections) {

	public RecordedEvent {
		corrections = List.copyOf(corrections);
	}

	/**
	 * A date that was put right.
	 *
	 * @param because the officer's words
	 * @param by username
	 */
	public record Correction(long id, ClockEvent before, ClockEvent after, String because, String by, Instant at) {
	}

	/** As it holds now: the only thing that a due date is worked out from. */
	public ClockEvent event() {
		return this.corrections.isEmpty() ? this.first : last().after();
	}

	/** The row that the next correction takes the place of. */
	long latest() {
		return this.corrections.isEmpty() ? this.id : last().id();
	}

	RecordedEvent with(Correction correction) {
		return new RecordedEvent(this.id, this.first, this.recordedAt,
				Stream.concat(this.corrections.stream(), Stream.of(correction)).toList());
	}

	private Correction last() {
		return this.corrections.get(this.corrections.size() - 1);
	}

}
