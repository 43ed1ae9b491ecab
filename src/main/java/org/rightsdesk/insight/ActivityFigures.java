package org.rightsdesk.insight;

/**
 * How a step of a model waits.
 *
 * @param activity id of the step
 * @param waiting how many wait in it now
 * @param late how many of those are of requests whose due date is over
 * @param medianDays days that it waited, half of them longer; null where none was
 * finished
 */
public record ActivityFigures(String activity, int waiting, int late, Double medianDays) {

}
