package org.rightsdesk.restriction;

import org.rightsdesk.request.LineFollower;
import org.rightsdesk.request.RequestLine;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** With a line ends what its restriction was there for, however the line ends. */
@Component
class CauseEnds implements LineFollower {

	/** Asked late, since it needs the cases, which tell this one. */
	private final ObjectProvider<DataRestrictions> restrictions;

	CauseEnds(ObjectProvider<DataRestrictions> restrictions) {
		this.restrictions = restrictions;
	}

	@Override
	public void lineClosed(RequestLine line) {
		this.restrictions.getObject().lineEnded(line);
	}

}
