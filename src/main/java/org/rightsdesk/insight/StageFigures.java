package org.rightsdesk.insight;

/**
 * How far the requests of a period came.
 *
 * @param reached requests that came to this stage
 * @param waiting those of them that wait in it now
 * @param medianDays days that a step of it waited, half of them longer; null where none
 * was finished
 * @param oldestDays days for which the one that waits longest has waited; null where none
 * waits
 */
public record StageFigures(Stage stage, int reached, int waiting, Double medianDays, Double oldestDays) {

}
