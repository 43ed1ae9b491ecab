package org.rightsdesk.documents;

/**
 * A file that is not taken. The message is a plain sentence for the person who sent it:
 * it names the file and says what to do. It must not reach the engine, since it holds the
 * file's name.
 */
public class UploadRefused extends RuntimeException {

	public UploadRefused(String sentence) {
		super(sentence);
	}

}
