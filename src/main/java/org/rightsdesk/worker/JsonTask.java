package org.rightsdesk.worker;

import java.time.Instant;

/**
 * A step in the hands of a program: what is to be done, and for whom. Handed out to the
 * program of that system alone.
 *
 * @param key proves with the answer that the program has the step
 * @param lockedUntil after that it is handed out again, and the key no longer fits
 * @param triesLeft with this one
 */
record JsonTask(String id, String key, Instant lockedUntil, int triesLeft, String reference, String work,
		String instruction, Person person) {

	/** Whose data it is about; empty where it was not given. */
	record Person(String name, String email, String phone, String postalAddress) {
	}

}
