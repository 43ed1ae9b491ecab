package org.rightsdesk.deadline;

import java.time.LocalDate;

/**
 * One step of the way to a due date.
 *
 * @param ruleId rule of law.md, such as C-12
 * @param sentence why, in words that the person who asks understands
 * @param date what the step led to; null where it led to no date
 */
public record ClockStep(String ruleId, String sentence, LocalDate date) {

}
