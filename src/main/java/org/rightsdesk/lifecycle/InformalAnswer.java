package org.rightsdesk.lifecycle;

import java.time.LocalDate;

/**
 * A right that was settled in a call or a mail, as the person had agreed.
 *
 * @param agreedOn when they agreed, in the organisation's zone
 * @param answeredOn when they had the answer; the time limit ends with it
 * @param said what was agreed and said, in words of staff
 */
public record InformalAnswer(LocalDate agreedOn, LocalDate answeredOn, String said) {
}
