package org.rightsdesk.examples;

import java.util.UUID;

import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;

/**
 * How one right is decided: what its answer needs is written into the case file first.
 */
record Deciding(Right right, Decide how) {

	/** The part of it that differs. */
	@FunctionalInterface
	interface Decide {

		void decide(ExampleCase example, UUID line, Outcome outcome);

	}

}
