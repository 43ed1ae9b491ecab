package org.rightsdesk.insight;

import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;

/** How many lines about a right ended with an outcome. */
public record OutcomeCount(Right right, Outcome outcome, int lines) {

}
