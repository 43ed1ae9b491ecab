package org.rightsdesk.erasure;

import org.rightsdesk.request.LineFollower;
import org.rightsdesk.request.RequestLine;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** An answer to access that has gone lets erasures go on (G-10). */
@Component
class AccessEnds implements LineFollower {

	/** Asked late, since it needs the cases, which tell this one. */
	private final ObjectProvider<ErasureHold> hold;

	AccessEnds(ObjectProvider<ErasureHold> hold) {
		this.hold = hold;
	}

	@Override
	public void lineClosed(RequestLine line) {
		this.hold.getObject().ended(line);
	}

}
