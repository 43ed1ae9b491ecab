package org.rightsdesk.casework;

import org.rightsdesk.casework.Replies.Fields;
import org.rightsdesk.casework.Replies.Reply;
import org.rightsdesk.documents.Purpose;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.request.Requests;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is asking: answer, record of the check, authority (I-1 to I-5). */
@Configuration(proxyBeanMethods = false)
class IdentityActions {

	@Bean
	CaseAction enterAnswer(LateAnswers answers, Replies replies) {
		return Action.of("enter-answer", "identity", (open, entry) -> {
			Reply reply = replies.read(open, entry, new Fields("answer", "answerBy", "answerOn"),
					Purpose.IDENTITY_EVIDENCE);
			answers.identity(open, reply);
			return "The answer is in the case file with the day it arrived.";
		});
	}

	@Bean
	CaseAction recordHeld(IdentityVerification identity) {
		return Action.of("record-held", "identity", (open, entry) -> {
			String system = entry.text("heldIn", "which system held the address");
			identity.recordHeldInSystem(open.id(), system, entry.optional("heldWords"), open.username());
			return "Recorded: the address was already held.";
		});
	}

	@Bean
	CaseAction recordOther(IdentityVerification identity) {
		return Action.of("record-other", "identity", (open, entry) -> {
			identity.recordOtherCheck(open.id(), entry.text("otherCheck", "what you checked"), open.username());
			return "Recorded how you know who is asking.";
		});
	}

	@Bean
	CaseAction recordAuthority(IdentityVerification identity) {
		return Action.of("record-authority", "people", (open, entry) -> {
			identity.recordAuthority(open.id(), entry.text("authority", "what you have seen"), open.username());
			return "The authority is recorded.";
		}).onlyFor(OpenCase::officer);
	}

	@Bean
	CaseAction recordAddress(Requests requests) {
		return Action.of("record-address", "people", (open, entry) -> {
			String post = entry.text("postalAddress", "the postal address");
			requests.reach(requests.dataSubject(open.id()).id(), open.id(), "", post, open.username());
			return "The address of the person themselves is recorded.";
		});
	}

	@Bean
	CaseAction draftReply(IdentityVerification identity) {
		return Action.of("draft-reply", "identity", (open, entry) -> {
			identity.draftPlainReply(open.id(), entry.text("reply", "the answer to the question"), open.username());
			return "The reply is kept. It is sent when you complete the task with “No rights request”.";
		});
	}

}
