package org.rightsdesk.fulfilment;

/**
 * What one system has to do.
 *
 * @param systemId as in the organisation's file
 * @param words what the owner reads in the Case file; may name the person
 * @param wave from 1: a system of a later wave waits until the earlier ones are done
 */
public record SystemOrder(String systemId, String words, int wave) {
}
