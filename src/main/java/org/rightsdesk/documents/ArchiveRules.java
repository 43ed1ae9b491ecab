package org.rightsdesk.documents;

import java.io.ByteArrayOutputStream;

/**
 * What any ZIP file may hold: no program, no archive in the archive, no virus. Kinds that
 * are built as a ZIP file say more.
 */
class ArchiveRules implements ZipRules {

	private static final int HEAD = 8;

	private static final int MAX_KEPT = 2 * 1024 * 1024;

	private Collector head;

	private PatternScan virus;

	private ByteArrayOutputStream kept;

	private ZipEntryFacts entry;

	@Override
	public final void begin(ZipEntryFacts facts) {
		this.entry = facts;
		this.head = new Collector(HEAD);
		this.virus = Viruses.scan();
		Programs.check(facts.name());
		Programs.checkNoArchive(facts.name());
		this.kept = keeps(facts) ? new ByteArrayOutputStream() : null;
	}

	@Override
	public final void content(byte[] bytes, int length) {
		int first = this.head.take(bytes, 0, length);
		if (first > 0 && this.head.full()) {
			checkHead(HEAD);
		}
		this.virus.take(bytes, 0, length);
		piece(bytes, length);
		if (this.kept != null) {
			this.kept.write(bytes, 0, length);
			if (this.kept.size() > MAX_KEPT) {
				throw FileFault.bomb();
			}
		}
	}

	@Override
	public final void endEntry() {
		if (!this.head.full()) {
			checkHead(this.head.filled());
		}
		if (this.kept != null) {
			kept(this.entry, this.kept.toByteArray());
		}
	}

	@Override
	public void end() {
		// Nothing must be there.
	}

	/** Whether the content of this entry is needed as a whole. */
	boolean keeps(ZipEntryFacts facts) {
		return false;
	}

	void kept(ZipEntryFacts facts, byte[] content) {
		throw new IllegalStateException("Nothing is kept");
	}

	/** A piece of the entry that is there now. */
	void piece(byte[] bytes, int length) {
		// Of no interest here.
	}

	private void checkHead(int length) {
		Programs.checkHead(this.entry.name(), this.head.bytes().array(), length);
	}

}
