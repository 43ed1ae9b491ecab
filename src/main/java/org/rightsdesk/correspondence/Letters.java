package org.rightsdesk.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;

/** Writes letters, keeps them exactly as sent, and puts them on their way. */
@Service
public class Letters {

	/**
	 * Renders and keeps the letter to the requester and puts its mail into the outbox, or
	 * marks it to be printed; all in the transaction of the caller.
	 * @return the id of the letter
	 */
	public UUID send(UUID requestId, LetterData data) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The same to another party of the case: the person themselves, where the authority
	 * of whoever asked has not been seen.
	 */
	public UUID send(UUID requestId, UUID partyId, LetterData data) {
		throw new UnsupportedOperationException();
	}

	/** The letter exactly as {@link #send(UUID, LetterData)} would send it now. */
	public LetterView preview(UUID requestId, LetterData data) {
		throw new UnsupportedOperationException();
	}

	/** Mails a fresh link to the requester's page; nothing where there is no address. */
	public void sendLink(UUID requestId) {
		throw new UnsupportedOperationException();
	}

	/** The letters of a case, oldest first. */
	public List<Letter> of(UUID requestId) {
		throw new UnsupportedOperationException();
	}

	public Optional<Letter> find(UUID letterId) {
		throw new UnsupportedOperationException();
	}

	/** The page of a letter in large print, whatever was chosen when it was written. */
	public String largePrint(Letter letter) {
		throw new UnsupportedOperationException();
	}

}
