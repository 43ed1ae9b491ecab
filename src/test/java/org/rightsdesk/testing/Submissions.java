package org.rightsdesk.testing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.rightsdesk.request.AnswerBy;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.Detail;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Right;

/** Submissions as tests need them. */
public final class Submissions {

	public static final ZoneId LONDON = ZoneId.of("Europe/London");

	private Submissions() {
	}

	/** Somebody asks for a copy of their own data, as a download. */
	public static NewRequest access(String organisation, Instant receivedAt) {
		return new NewRequest(organisation, Channel.FORM, receivedAt, LONDON, List.of(Right.ACCESS),
				new NewParty("Ada Lovelace", "ada@example.com", "", "", "", ""), null, "Everything you hold about me",
				"Order 4711", null, null, AnswerBy.DOWNLOAD, false, false, "", null, "");
	}

	/** Somebody asks for these rights over their own data. */
	public static NewRequest of(String organisation, Instant receivedAt, NewParty requester, Right... rights) {
		NewRequest own = access(organisation, receivedAt);
		return new NewRequest(organisation, own.channel(), receivedAt, LONDON, List.of(rights), requester, null,
				own.wanted(), own.findingHints(), null, null, own.answerBy(), false, false, "", null, "");
	}

	/** The same, with what the person says about each right. */
	public static NewRequest saying(NewRequest own, Map<Detail, String> details) {
		return new NewRequest(own.organisation(), own.channel(), own.receivedAt(), own.zone(), own.rights(),
				own.requester(), own.dataSubject(), own.wanted(), own.findingHints(), own.periodFrom(), own.periodTo(),
				own.answerBy(), own.largePrint(), own.readingHelp(), own.safeContact(), own.neededBy(),
				own.neededByReason(), details);
	}

	/** Somebody without an e-mail address phones and wants the answer by post. */
	public static NewRequest byPost(String organisation, Instant receivedAt) {
		NewRequest own = access(organisation, receivedAt);
		return new NewRequest(organisation, Channel.PHONE, receivedAt, LONDON, own.rights(),
				new NewParty("Ada Lovelace", "", "", "12 St James's Square\nLondon", "", ""), null, own.wanted(),
				own.findingHints(), null, null, AnswerBy.POST, false, false, "", null, "");
	}

	/** Somebody asks for the data of another person. */
	public static NewRequest accessFor(String organisation, Instant receivedAt) {
		NewRequest own = access(organisation, receivedAt);
		return new NewRequest(organisation, own.channel(), receivedAt, LONDON, own.rights(),
				new NewParty("Grace Hopper", "grace@example.com", "", "", "Solicitor", "Signed consent of 1 March"),
				new NewParty("Ada Lovelace", "", "", "12 St James's Square, London", "", ""), own.wanted(),
				own.findingHints(), null, null, own.answerBy(), false, false, "", null, "");
	}

	/** Somebody complains about what is done with their data. */
	public static NewRequest complaint(String organisation, Instant receivedAt) {
		return withoutRights(access(organisation, receivedAt));
	}

	/** Somebody without an e-mail address phones to complain. */
	public static NewRequest complaintByPost(String organisation, Instant receivedAt) {
		return withoutRights(byPost(organisation, receivedAt));
	}

	private static NewRequest withoutRights(NewRequest own) {
		return new NewRequest(own.organisation(), own.channel(), own.receivedAt(), own.zone(), List.of(),
				own.requester(), null, "You sent my file to my neighbour", "", null, null, own.answerBy(), false, false,
				"", null, "");
	}

}
