package org.rightsdesk.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;

/**
 * Asks who is asking, takes the answer, and keeps the record of the check (I-1 to I-5).
 */
@Service
public class IdentityVerification {

	/** Keeps the clerk's question until the task is completed with "ask for more". */
	public void draftQuestion(UUID requestId, String text, String by) {
		throw new UnsupportedOperationException();
	}

	/** All questions of a request, oldest first; a draft is last. */
	public List<IdentityQuestion> questions(UUID requestId) {
		throw new UnsupportedOperationException();
	}

	/** The question that waits for an answer, or empty. */
	public Optional<IdentityQuestion> openQuestion(UUID requestId) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Takes the person's answer from their page and hands the case back to the clerk.
	 * @throws IllegalStateException when no question is open
	 */
	public void answer(UUID requestId, String text, List<UUID> documentIds) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Takes an answer that came another way (phone, post, counter, e-mail), with the
	 * moment it really arrived (C-5).
	 * @throws IllegalArgumentException when the moment lies in the future or before the
	 * question
	 */
	public void answerArrived(UUID requestId, String text, List<UUID> documentIds, Instant arrivedAt,
			String enteredBy) {
		throw new UnsupportedOperationException();
	}

	/** Records in which system the confirmed address was already held. */
	public void recordHeldInSystem(UUID requestId, String systemId, String words, String by) {
		throw new UnsupportedOperationException();
	}

	/** Records what else was checked, in words. */
	public void recordOtherCheck(UUID requestId, String words, String by) {
		throw new UnsupportedOperationException();
	}

	/** All checks, oldest first. */
	public List<IdentityCheck> checks(UUID requestId) {
		throw new UnsupportedOperationException();
	}

	/** Records the authority an officer has seen; only officers may (I-5). */
	public void recordAuthority(UUID requestId, String whatWasSeen, String by) {
		throw new UnsupportedOperationException();
	}

	public Optional<AuthorityRecord> authority(UUID requestId) {
		throw new UnsupportedOperationException();
	}

	/** Keeps the clerk's reply to a question that asks for no right. */
	public void draftPlainReply(UUID requestId, String text, String by) {
		throw new UnsupportedOperationException();
	}

	public Optional<String> plainReply(UUID requestId) {
		throw new UnsupportedOperationException();
	}

}
