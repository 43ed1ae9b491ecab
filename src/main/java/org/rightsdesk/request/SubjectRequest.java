package org.rightsdesk.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * One submission of a person: a request with a line for each right, or a complaint.
 *
 * @param receivedAt when it arrived at the organisation (C-1)
 * @param zone the organisation's, in which {@code receivedOn} is a date (C-2)
 * @param wanted what the person asks for, in their words
 * @param findingHints what helps to find them; empty where they gave nothing
 * @param periodFrom first day of the period asked about; null where there is no limit
 * @param periodTo last day of it; null where there is no limit
 * @param safeContact how they can be reached safely; empty where any way will do
 * @param neededBy the day they need the answer by, a flag for staff and no promise; null
 * where they named none
 * @param held whether mail and links of the case are held by staff
 * @param closedAt null while it is open
 * @param kind what it is about; a complaint has no line
 */
public record SubjectRequest(UUID id, Reference reference, String organisation, Channel channel, Instant receivedAt,
		ZoneId zone, LocalDate receivedOn, String wanted, String findingHints, LocalDate periodFrom, LocalDate periodTo,
		AnswerBy answerBy, boolean largePrint, boolean readingHelp, String safeContact, LocalDate neededBy,
		String neededByReason, AddressState addressState, boolean held, Instant closedAt, CaseKind kind) {

	public boolean isComplaint() {
		return this.kind == CaseKind.COMPLAINT;
	}
}
