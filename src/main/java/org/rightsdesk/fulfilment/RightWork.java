package org.rightsdesk.fulfilment;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.rightsdesk.correspondence.AnswerPoint;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;

/** What the module of a right other than access knows of a line of it. */
public interface RightWork {

	/** The right; each has one such bean. */
	Right right();

	/**
	 * What the answer with this outcome tells the person, in the words they will read. An
	 * exemption, who was told, and that a list is offered are added by the caller.
	 */
	Map<AnswerPoint, List<String>> points(UUID lineId, Outcome outcome);

	/** What is missing before an answer with one of these outcomes can be prepared. */
	List<Missing> missing(UUID lineId);

}
