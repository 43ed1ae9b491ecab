package org.rightsdesk.portal;

/**
 * Where a complaint stands, ready to be shown as text.
 *
 * @param state in plain words
 * @param next what comes next
 * @param receivedOn the day that counts
 * @param answerBy when the outcome should be there; null when it is over
 * @param about reference of the request it is about; null where the person was not told
 * of one
 */
record ComplaintState(String state, String next, String receivedOn, String answerBy, String about) {
}
