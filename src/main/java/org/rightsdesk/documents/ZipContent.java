package org.rightsdesk.documents;

import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The content of one entry of a ZIP file after the other, unpacked and counted. */
final class ZipContent {

	private final byte[] buffer = new byte[16 * 1024];

	private final Inflater inflater = new Inflater(true);

	private final CRC32 crc = new CRC32();

	private final ZipRules rules;

	private final ZipBudget budget;

	private ZipEntryFacts entry;

	private long read;

	private long size;

	private boolean open;

	ZipContent(ZipRules rules, ZipBudget budget) {
		this.rules = rules;
		this.budget = budget;
	}

	void begin(ZipEntryFacts facts) {
		if (!facts.stored() && !facts.deflated() || facts.stored() && facts.packed() != facts.size()
				|| facts.stored() && facts.sizesFollow() && facts.size() == 0 && !facts.directory()) {
			throw FileFault.packing();
		}
		this.entry = facts;
		this.crc.reset();
		this.inflater.reset();
		this.read = 0;
		this.size = 0;
		this.open = facts.deflated() || facts.size() > 0;
		this.rules.begin(facts);
		if (!this.open) {
			this.rules.endEntry();
		}
	}

	boolean open() {
		return this.open;
	}

	/** How many of the bytes belong to it. */
	int take(byte[] bytes, int offset, int length) {
		int used = this.entry.stored() ? store(bytes, offset, length) : inflate(bytes, offset, length);
		if (!this.open) {
			check(this.entry);
			this.rules.endEntry();
		}
		return used;
	}

	boolean awaitsDescriptor() {
		return this.entry.sizesFollow();
	}

	/** The entry with what its content turned out to be. */
	ZipEntryFacts found() {
		return this.entry.with(this.crc.getValue(), this.read, this.size);
	}

	/** What the file says after the content. */
	void described(long said, long packed, long unpacked) {
		if (said != this.crc.getValue() || packed != this.read || unpacked != this.size) {
			throw FileFault.content();
		}
	}

	void close() {
		this.inflater.end();
	}

	private int store(byte[] bytes, int offset, int length) {
		int part = (int) Math.min(Math.min(length, this.buffer.length), this.entry.size() - this.size);
		System.arraycopy(bytes, offset, this.buffer, 0, part);
		this.read += part;
		this.budget.read(part);
		out(part);
		this.open = this.size < this.entry.size();
		return part;
	}

	private int inflate(byte[] bytes, int offset, int length) {
		int part = Math.min(length, this.buffer.length);
		this.inflater.setInput(bytes, offset, part);
		long before = this.inflater.getBytesRead();
		this.budget.read(part);
		try {
			for (int count = unpack(); count > 0; count = unpack()) {
				this.read = this.inflater.getBytesRead();
				out(count);
			}
		}
		catch (DataFormatException ex) {
			throw FileFault.content();
		}
		this.read = this.inflater.getBytesRead();
		this.open = !this.inflater.finished();
		return (int) (this.read - before);
	}

	private int unpack() throws DataFormatException {
		return this.inflater.inflate(this.buffer);
	}

	private void out(int count) {
		this.size += count;
		this.budget.unpacked(count, this.read, this.size);
		this.crc.update(this.buffer, 0, count);
		this.rules.content(this.buffer, count);
	}

	private void check(ZipEntryFacts said) {
		if (!said.sizesFollow()) {
			described(said.crc(), said.packed(), said.size());
		}
	}

}
