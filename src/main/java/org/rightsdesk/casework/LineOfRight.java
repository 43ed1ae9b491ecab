package org.rightsdesk.casework;

import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Right;

/** The line of a case that is about a right, for the section of that right. */
final class LineOfRight {

	private LineOfRight() {
	}

	static boolean in(OpenCase open, Right right) {
		return open.lines().stream().anyMatch((line) -> line.right() == right);
	}

	/** That of the task where it is of this right, otherwise the first there is. */
	static UUID of(OpenCase open, Right right) {
		return Optional.of(open.line())
			.filter((line) -> line.right() == right)
			.or(() -> open.lines().stream().filter((line) -> line.right() == right).findFirst())
			.map(RequestLine::id)
			.orElseThrow(CaseAccess::notFound);
	}

}
