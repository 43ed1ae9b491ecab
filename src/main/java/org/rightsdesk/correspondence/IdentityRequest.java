package org.rightsdesk.correspondence;

/**
 * L-2. The question is shown on the requester's page and in print, never in a mail.
 *
 * @param question what is asked; must not say whether data are held
 * @param why why there is doubt in this case, in the clerk's words; empty for none
 * @param inDoubt what the answer is to make sure of
 * @param proof what will do
 * @param waiting until when the answer is waited for
 */
public record IdentityRequest(String question, String why, InDoubt inDoubt, ProofWanted proof,
		AnswerWait waiting) implements LetterData {

	@Override
	public LetterCode code() {
		return LetterCode.IDENTITY_REQUEST;
	}

}
