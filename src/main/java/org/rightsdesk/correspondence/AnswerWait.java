package org.rightsdesk.correspondence;

import java.time.LocalDate;

/**
 * How long an answer is waited for, counted from the day of the letter.
 *
 * @param remindOn about when the person is reminded
 * @param until the last day before the request is closed
 */
public record AnswerWait(LocalDate remindOn, LocalDate until) {
}
