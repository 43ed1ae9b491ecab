package org.rightsdesk.request;

import java.util.Arrays;
import java.util.List;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.SpecialRule;

/** As what somebody asks for another person (I-5, I-6; law.md 2.3 no. 3). */
public enum RepresentativeKind {

	SOLICITOR,
	/** Of a child, or by a court of an adult (I-6). */
	PARENT_OR_GUARDIAN,
	/** Named in a power of attorney. */
	ATTORNEY, RELATIVE,
	/** For a constituent (6.11), where the organisation takes such casework. */
	ELECTED_REPRESENTATIVE,
	/** What fits none of these, as they say it. */
	OTHER;

	/** Whom this organisation takes requests of: not each does casework (6.11). */
	public static List<RepresentativeKind> offeredBy(Organisation organisation) {
		boolean casework = organisation.special(SpecialRule.Code.CASEWORK_FOR_OTHERS).isPresent();
		return Arrays.stream(values()).filter((kind) -> casework || kind != ELECTED_REPRESENTATIVE).toList();
	}

}
