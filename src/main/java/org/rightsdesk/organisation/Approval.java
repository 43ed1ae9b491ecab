package org.rightsdesk.organisation;

import java.util.Locale;

/**
 * Which answers a second person has to approve. In the file it stands in small
 * letters with hyphens.
 */
public enum Approval {

	ALWAYS, WHEN_ANYTHING_IS_LEFT_OUT;

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
