package org.rightsdesk.deadline;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the sentence of a {@link CalendarMistake} instead of a stack trace. */
class CalendarMistakeAnalyzer extends AbstractFailureAnalyzer<CalendarMistake> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, CalendarMistake cause) {
		return new FailureAnalysis(cause.getMessage(), "Correct it and start again.", cause);
	}

}
