package org.rightsdesk.identity;

/**
 * One thing that the person is asked to show who they are.
 *
 * @param number from 1, in the order they are asked
 * @param answer null while waiting and after the decision (G-3)
 */
public record KnownFact(int number, String question, String answer) {
}
