package org.rightsdesk.complaint;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.rightsdesk.complaint.ComplaintStep.About;
import org.rightsdesk.deadline.WorkingCalendar;
import org.rightsdesk.organisation.ServiceLevels;

/**
 * What is to be done on which day about a complaint that is not answered (law.md 5.9,
 * news for the person, and reminders for staff before a day, on it, and on each
 * day after it. A day leads to what falls on it, whatever happened before.
 */
record ComplaintPlan(LocalDate received, ComplaintDates dates, ServiceLevels levels, WorkingCalendar calendar) {

	/** So that a complaint on which nothing falls is looked at again all the same. */
	private static final int LATEST_LOOK_DAYS = 30;

	/**
	 * What falls on the days after {@code since} up to today; of each matter only the
	 * last, so that after a standstill people hear of it once.
	 */
	Collection<ComplaintStep> due(LocalDate since, LocalDate today) {
		Map<About, ComplaintStep> last = new EnumMap<>(About.class);
		since.plusDays(1)
			.datesUntil(today.isBefore(since) ? since.plusDays(1) : today.plusDays(1))
			.flatMap(this::on)
			.forEach((step) -> last.put(step.about(), step));
		return List.copyOf(last.values());
	}

	/** The next day after this one on which something falls. */
	LocalDate next(LocalDate today) {
		return today.plusDays(1)
			.datesUntil(today.plusDays(LATEST_LOOK_DAYS))
			.filter((day) -> on(day).findAny().isPresent())
			.findFirst()
			.orElse(today.plusDays(LATEST_LOOK_DAYS));
	}

	private Stream<ComplaintStep> on(LocalDate day) {
		return Stream
			.of(progress(day),
					reminder(day, this.dates.acknowledgeTarget(), ComplaintStep.ACKNOWLEDGE_SOON,
							ComplaintStep.ACKNOWLEDGE_TODAY, ComplaintStep.ACKNOWLEDGE_LATE),
					reminder(day, this.dates.answerBy(), ComplaintStep.ANSWER_SOON, ComplaintStep.ANSWER_TODAY,
							ComplaintStep.ANSWER_LATE))
			.flatMap(Optional::stream);
	}

	private Optional<ComplaintStep> progress(LocalDate day) {
		int number = 1;
		LocalDate news = this.received.plus(this.levels.complaintProgress());
		while (news.isBefore(day)) {
			number++;
			news = this.received.plus(this.levels.complaintProgress().multipliedBy(number));
		}
		return news.equals(day) ? Optional.of(ComplaintStep.PROGRESS) : Optional.empty();
	}

	private Optional<ComplaintStep> reminder(LocalDate day, LocalDate due, ComplaintStep soon, ComplaintStep today,
			ComplaintStep late) {
		if (!day.isBefore(due)) {
			return Optional.of(day.equals(due) ? today : late);
		}
		boolean near = this.levels.reminderWorkingDays()
			.stream()
			.anyMatch((days) -> day.equals(this.calendar.plusWorkingDays(due, -days)));
		return near ? Optional.of(soon) : Optional.empty();
	}

}
