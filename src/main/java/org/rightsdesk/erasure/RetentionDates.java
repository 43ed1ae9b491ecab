package org.rightsdesk.erasure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.RetentionPeriod;

/** Until when an organisation keeps data, by its own periods (G-5, law.md 2.2). */
public final class RetentionDates {

	private RetentionDates() {
	}

	/**
	 * The period of the organisation with this name, also that of its complaint files.
	 */
	public static Optional<RetentionPeriod> period(Organisation organisation, String what) {
		return periods(organisation).filter((period) -> period.what().equals(what)).findFirst();
	}

	/**
	 * The first day on which the data are not kept any more: so long after the event that
	 * the period runs from. A month that is shorter ends it on its last day.
	 * @param from the day of the event
	 * @return empty for a period that names a criterion and no length
	 */
	public static Optional<LocalDate> until(RetentionPeriod period, LocalDate from) {
		return Optional.ofNullable(period.period()).map(from::plus);
	}

	/** All of them, in the order of the organisation's file. */
	public static Stream<RetentionPeriod> periods(Organisation organisation) {
		return Stream.concat(organisation.retention().data().stream(),
				Stream.of(organisation.retention().complaintFile()));
	}

}
