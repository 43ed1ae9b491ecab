package org.rightsdesk.worker;

/**
 * How much work a program takes.
 *
 * @param most at most so many steps; null for one
 */
record JsonTake(Integer most) {
}
