package org.rightsdesk.documents;

/** What one kind of ZIP file may hold. Told the entries in their order. */
interface ZipRules {

	void begin(ZipEntryFacts entry);

	/** A piece of the unpacked content. */
	void content(byte[] bytes, int length);

	void endEntry();

	void end();

}
