package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Whether a date can be what an event is corrected to; says why not. */
final class CorrectionCheck {

	private final List<RecordedEvent> recorded;

	private final RecordedEvent wrong;

	private final ZoneId zone;

	CorrectionCheck(List<RecordedEvent> recorded, RecordedEvent wrong, ZoneId zone) {
		this.recorded = recorded;
		this.wrong = wrong;
		this.zone = zone;
	}

	/**
	 * @throws ClockEventRefused with a plain sentence
	 */
	void require(LocalDate date, LocalDate today) {
		refuseIf(date.equals(date(this.wrong)), "5.1", "sameDate");
		refuseIf(date.isAfter(today), "5.1", "inTheFuture");
		if (this.wrong.first().type() == ClockEventType.RECEIVED) {
			refuseIf(this.recorded.stream().anyMatch((event) -> event != this.wrong && date(event).isBefore(date)),
					"C-1", "afterOthers");
			return;
		}
		refuseIf(
				this.recorded.stream()
					.anyMatch((event) -> event.first().type() == ClockEventType.RECEIVED && date(event).isAfter(date)),
				"C-1", "beforeReceipt");
		refuseIf(this.recorded.stream().anyMatch((event) -> isQuestionAfter(event, date)), "5.1", "beforeQuestion");
		refuseIf(this.recorded.stream().anyMatch((event) -> isAnswerBefore(event, date)), "5.1", "afterAnswer");
	}

	/** The first question that this answer could belong to. */
	private boolean isQuestionAfter(RecordedEvent event, LocalDate date) {
		ClockReason about = this.wrong.first().answers();
		return about != null && event.first().asks() == about
				&& this.recorded.stream()
					.filter((question) -> question.first().asks() == about)
					.allMatch((question) -> date(question).isAfter(date));
	}

	/** An answer that came before this question would have to be none. */
	private boolean isAnswerBefore(RecordedEvent event, LocalDate date) {
		ClockReason about = this.wrong.first().asks();
		return about != null && event.first().answers() == about && event.id() > this.wrong.id()
				&& date(event).isBefore(date);
	}

	private LocalDate date(RecordedEvent event) {
		return event.event().date(this.zone);
	}

	private static void refuseIf(boolean refused, String ruleId, String key) {
		if (refused) {
			throw new ClockEventRefused(ruleId, Texts.of("deadline.refused." + key));
		}
	}

}
