package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The time of a request as it is drawn and, with the same facts, told: what happened
 * when, which days count, where today stands and when the answer is due. Dates are local
 * to the organisation.
 *
 * @param spans the days from the first to the last, without gaps, for the drawing
 * @param marks the moments that the drawing names
 * @param facts everything in order of time, for the text
 */
public record TimeStrip(List<Span> spans, List<Mark> marks, List<Fact> facts) {

	public TimeStrip {
		spans = List.copyOf(spans);
		marks = List.copyOf(marks);
		facts = List.copyOf(facts);
	}

	/** The mark of this kind, null where there is none. */
	public Mark mark(String kind) {
		return this.marks.stream().filter((mark) -> mark.kind().name().equals(kind)).findFirst().orElse(null);
	}

	/** What days are to the clock. */
	public enum Days {

		/** Time has not started (C-5, C-6). */
		NOT_STARTED,
		/** They count. */
		COUNTED,
		/** They count, and are there because time became longer (C-20). */
		LONGER,
		/** They do not count (C-8). */
		PAUSED,
		/** After the due date. */
		LATE

	}

	/** What is told; of one day in this order. */
	public enum What {

		/** The request arrived. */
		RECEIVED,
		/** Opened again after it had lapsed. */
		REOPENED,
		/** Something was asked that comes first; with what and from when to when. */
		GATE,
		/** The first day that counts, where it is not the day of receipt. */
		STARTED,
		/** Time stood still; with for what and from when to when. */
		PAUSE,
		/** Longer time was announced. */
		EXTENDED,
		/** Today. */
		TODAY,
		/** The last day for the answer. */
		DUE,
		/** Sent, withdrawn, merged with another request or lapsed. */
		RESPONDED, WITHDRAWN, MERGED, LAPSED

	}

	/**
	 * Days next to each other that are the same to the clock.
	 *
	 * @param start where they start, in hundredths of the whole width
	 * @param width in the same
	 */
	public record Span(Days days, double start, double width) {

		/** As an attribute of a drawing, such as {@code 12.50%}. */
		public String x() {
			return percent(this.start);
		}

		/** As an attribute of a drawing. */
		public String wide() {
			return percent(this.width);
		}

	}

	/**
	 * A moment in the drawing.
	 *
	 * @param place in hundredths of the whole width
	 */
	public record Mark(What kind, LocalDate date, double place) {

		private static final int NEAR_EDGE = 30;

		/** As an attribute of a drawing. */
		public String x() {
			return percent(this.place);
		}

		/**
		 * Which end of its words stands at the place, so that they do not leave the
		 * strip.
		 */
		public String anchor() {
			return (this.place < NEAR_EDGE) ? "start" : (this.place > 100 - NEAR_EDGE) ? "end" : "middle";
		}

	}

	/**
	 * Something that is told.
	 *
	 * @param about what was asked for; null for most
	 * @param to where it took time, the day on which it or the request ended; null while
	 * it lasts
	 * @param days how many days did not count, or how many it is late; 0 where neither
	 */
	public record Fact(What what, ClockReason about, LocalDate from, LocalDate to, long days) {

		static Fact on(What what, LocalDate day) {
			return new Fact(what, null, day, day, 0);
		}

		/** Whether it still lasts. */
		public boolean isOpen() {
			return this.to == null;
		}

	}

	private static String percent(double hundredths) {
		return String.format(Locale.ROOT, "%.2f%%", hundredths);
	}

}
