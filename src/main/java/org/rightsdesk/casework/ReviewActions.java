package org.rightsdesk.casework;

import java.util.UUID;

import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.fulfilment.Approvals;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.fulfilment.Review;
import org.rightsdesk.request.Ground;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What becomes of each collected file, and why something is left out (L-6). */
@Configuration(proxyBeanMethods = false)
class ReviewActions {

	@Bean
	CaseAction releaseFile(Documents documents, Review review) {
		return Action.of("release-file", "documents", (open, entry) -> {
			review.release(open.line().id(), file(documents, open, entry.id("file")), open.username());
			return "The file goes to the person with the answer.";
		});
	}

	@Bean
	CaseAction leaveFileOut(Documents documents, Review review) {
		return Action.of("leave-file-out", "documents", (open, entry) -> {
			UUID file = file(documents, open, entry.id("file"));
			Ground ground = entry.choice("ground", Ground.class, "why the file is left out");
			String words = entry.text("words", "the reason as the person will read it");
			review.leaveOut(open.line().id(), file, ground, words, open.username());
			return "The file is left out, with its reason.";
		});
	}

	@Bean
	CaseAction redactedCopy(Documents documents, Review review) {
		return Action.of("redacted-copy", "documents", (open, entry) -> {
			UUID copy = file(documents, open, entry.id("file"));
			UUID original = file(documents, open, entry.id("original"));
			Ground ground = entry.choice("ground", Ground.class, "why parts are blacked out");
			String words = entry.text("words", "what was blacked out and why, as the person will read it");
			review.releaseRedacted(open.line().id(), copy, original, ground, words, open.username());
			return "The redacted copy goes to the person in place of the original.";
		});
	}

	@Bean
	CaseAction undecideFile(Documents documents, Review review) {
		return Action.of("undecide-file", "documents", (open, entry) -> {
			review.undo(open.line().id(), file(documents, open, entry.id("file")), open.username());
			return "The file is not decided again.";
		});
	}

	@Bean
	CaseAction takeBackReason(Review review) {
		return Action.of("take-back-reason", "decision", (open, entry) -> {
			UUID reason = entry.id("reason");
			if (review.reasons(open.line().id()).stream().noneMatch((found) -> found.id().equals(reason))) {
				throw CaseAccess.notFound();
			}
			review.takeBack(reason, open.username());
			return "The reason is taken back.";
		});
	}

	@Bean
	CaseAction explainWhole(Review review) {
		return Action.of("explain-whole", "decision", (open, entry) -> {
			Ground ground = entry.choice("ground", Ground.class, "the ground");
			String words = entry.text("words", "the reason as the person will read it");
			review.explain(open.line().id(), null, ground, words, open.username());
			return "The reason is in the letter.";
		});
	}

	@Bean
	CaseAction draftReturn(Decisions decisions) {
		return Action.of("draft-return", "decision", (open, entry) -> {
			decisions.draftReturn(open.line().id(), entry.text("returnBecause", "what has to change"), open.username());
			return "Kept. The handler sees it when you complete the task with “Returned”.";
		}).onlyFor(OpenCase::approver);
	}

	@Bean
	CaseAction selfApprove(Approvals approvals) {
		return Action.of("self-approve", "decision", (open, entry) -> {
			approvals.selfApprove(open.line().id(), open.staff(),
					entry.text("emergency", "why nobody else could approve it in time"));
			return "You approved the answer alone. The manager is told.";
		});
	}

	private static UUID file(Documents documents, OpenCase open, UUID id) {
		return documents.find(id)
			.filter((document) -> open.id().equals(document.requestId()))
			.map(StoredDocument::id)
			.orElseThrow(CaseAccess::notFound);
	}

}
