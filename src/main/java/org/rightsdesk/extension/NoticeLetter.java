package org.rightsdesk.extension;

import java.time.LocalDate;

import org.rightsdesk.correspondence.LetterData;
import org.rightsdesk.correspondence.LetterData.ExtensionGround;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockResult;
import org.rightsdesk.deadline.Deadlines;

import org.springframework.stereotype.Component;

/** What the notice L-5 says: the dates as they are and as they would be. */
@Component
class NoticeLetter {

	private final Deadlines deadlines;

	NoticeLetter(Deadlines deadlines) {
		this.deadlines = deadlines;
	}

	/**
	 * @param day on which it is to leave
	 * @throws IllegalArgumentException with a plain sentence, where it would have no
	 * effect on that day
	 */
	LetterData of(Extension extension, LocalDate day) {
		ClockResult now = this.deadlines.of(extension.lineId());
		ClockResult then = this.deadlines.after(extension.lineId(), ClockEvent.extended(day, extension.ground()));
		return new LetterData.Extension(extension.lineId(), ExtensionGround.valueOf(extension.ground().name()),
				extension.reasons(), now.startDate(), now.dueDate(), then.dueDate());
	}

}
