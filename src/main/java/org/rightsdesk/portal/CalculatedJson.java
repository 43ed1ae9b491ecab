package org.rightsdesk.portal;

import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.rightsdesk.deadline.ClockResult;
import org.rightsdesk.deadline.ClockState;
import org.rightsdesk.deadline.ClockStep;

/** The date that was worked out, as a program gets it. */
@Schema(name = "Deadline", description = "The date, and why it is that date.")
record CalculatedJson(
		@Schema(description = "NOT_STARTED: something that was asked must come first, there is no date yet. "
				+ "PAUSED: time does not count until an answer comes, there is no date now. RUNNING: time counts. "
				+ "CLOSED: answered, withdrawn or lapsed.", example = "RUNNING",
				requiredMode = RequiredMode.REQUIRED) ClockState state,
		@Schema(description = "First day that counts; null while not started.", example = "2026-01-31", nullable = true,
				requiredMode = RequiredMode.REQUIRED) LocalDate startDate,
		@Schema(description = "Last day for the answer, to its end; null while there is none.", example = "2026-03-02",
				nullable = true, requiredMode = RequiredMode.REQUIRED) LocalDate dueDate,
		@Schema(description = "Last day on which two further months may be announced; null without a due date and for a complaint.",
				example = "2026-03-02", nullable = true,
				requiredMode = RequiredMode.REQUIRED) LocalDate extensionNoticeLimit,
		@Schema(description = "Days that did not count, so far.", example = "0",
				requiredMode = RequiredMode.REQUIRED) int pausedDays,
		@Schema(description = "Whether there are two further months.", example = "false",
				requiredMode = RequiredMode.REQUIRED) boolean extended,
		@ArraySchema(arraySchema = @Schema(description = "How it was worked out, in order.",
				requiredMode = RequiredMode.REQUIRED)) List<Step> steps) {

	static CalculatedJson of(ClockResult clock) {
		return new CalculatedJson(clock.state(), clock.startDate(), clock.dueDate(), clock.noticeLimit(),
				clock.pausedDays(), clock.extended(), clock.steps().stream().map(Step::of).toList());
	}

	@Schema(name = "Step", description = "One step of the way to the date.")
	record Step(
			@Schema(description = "The rule it follows.", example = "C-12",
					requiredMode = RequiredMode.REQUIRED) String rule,
			@Schema(description = "Why, in words for the person who asks.",
					example = "28 February 2026 is a Saturday, so we have to the end of the next working day, Monday 2 March 2026.",
					requiredMode = RequiredMode.REQUIRED) String text) {

		static Step of(ClockStep step) {
			return new Step(step.ruleId(), step.sentence());
		}

	}

}
