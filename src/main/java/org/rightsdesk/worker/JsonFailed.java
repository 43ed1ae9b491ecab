package org.rightsdesk.worker;

/**
 * What a program could not do.
 *
 * @param key that of the step, as it was handed out
 * @param message what happened, for the people who look at the case
 */
record JsonFailed(String key, String message) {
}
