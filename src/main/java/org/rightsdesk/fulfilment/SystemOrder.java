package org.rightsdesk.fulfilment;

/**
 * What one system has to do for a line.
 *
 * @param systemId a system of the organisation
 * @param words what its owner reads in the case file; never in the engine or a mail
 * @param wave order of work between systems, from 0: a wave begins when the one before it
 * is settled
 */
public record SystemOrder(String systemId, String words, int wave) {

	public SystemOrder {
		if (words == null || words.isBlank() || wave < 0) {
			throw new IllegalArgumentException("An order says what to do, and its wave is 0 or more");
		}
	}

}
