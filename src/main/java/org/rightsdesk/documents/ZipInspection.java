package org.rightsdesk.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.BiConsumer;

/**
 * Reads a ZIP file as it passes by: each entry is unpacked, counted and forgotten, and
 * the directory at the end must name the same entries. Programs go by the one or the
 * other, so that a file in which they differ, or with gaps between, is damaged.
 */
final class ZipInspection implements Inspection {

	private static final int LOCAL = 0x04034b50;

	private static final int CENTRAL = 0x02014b50;

	private static final int END = 0x06054b50;

	private static final int WIDE_END = 0x06064b50;

	private static final int WIDE_LOCATOR = 0x07064b50;

	private static final int DESCRIPTOR = 0x08074b50;

	private final Collector collector = new Collector(4);

	private final ZipDirectory directory;

	private final ZipContent content;

	private BiConsumer<ByteBuffer, Long> next = this::signature;

	private ByteBuffer fixed;

	private long place;

	ZipInspection(ZipRules rules, ZipBudget budget) {
		this.directory = new ZipDirectory(rules, budget);
		this.content = new ZipContent(rules, budget);
	}

	@Override
	public void take(byte[] bytes, int offset, int length) {
		int i = offset;
		while (i < offset + length) {
			int left = offset + length - i;
			int taken = this.content.open() ? this.content.take(bytes, i, left) : this.collector.take(bytes, i, left);
			i += taken;
			this.place += taken;
			if (!this.content.open() && this.collector.full()) {
				this.next.accept(this.collector.bytes().order(ByteOrder.LITTLE_ENDIAN), this.place);
			}
		}
	}

	@Override
	public void end() {
		this.directory.end();
	}

	@Override
	public void close() {
		this.content.close();
	}

	private void need(int count, BiConsumer<ByteBuffer, Long> then) {
		this.collector.need(count);
		this.next = then;
		if (count == 0) {
			then.accept(this.collector.bytes().order(ByteOrder.LITTLE_ENDIAN), this.place);
		}
	}

	private void signature(ByteBuffer bytes, long at) {
		if (this.directory.complete()) {
			throw FileFault.mixed();
		}
		switch (bytes.getInt()) {
			case LOCAL -> need(26, this::local);
			case CENTRAL -> need(42, this::central);
			case WIDE_END -> need(8, (length, place) -> need(count(length.getLong()), (rest, then) -> signature()));
			case WIDE_LOCATOR -> need(16, (rest, then) -> signature());
			case END -> need(18, this::endRecord);
			default -> throw FileFault.content();
		}
	}

	private void signature() {
		need(4, this::signature);
	}

	private void local(ByteBuffer bytes, long at) {
		this.fixed = bytes;
		need(Short.toUnsignedInt(bytes.getShort(22)) + Short.toUnsignedInt(bytes.getShort(24)), this::localNames);
	}

	private void localNames(ByteBuffer names, long at) {
		ZipEntryFacts entry = ZipEntryFacts.local(this.fixed, names, at - names.capacity() - 30);
		this.directory.local(entry);
		this.content.begin(entry);
		need(4, this::afterContent);
	}

	private void afterContent(ByteBuffer bytes, long at) {
		ZipEntryFacts entry = this.content.found();
		if (!this.content.awaitsDescriptor()) {
			this.directory.found(entry);
			signature(bytes, at);
			return;
		}
		boolean signed = bytes.getInt(0) == DESCRIPTOR;
		int rest = (entry.wide() ? 20 : 12) - (signed ? 0 : 4);
		int crc = bytes.getInt(0);
		need(rest, (sizes, then) -> {
			long said = Integer.toUnsignedLong(signed ? sizes.getInt() : crc);
			long packed = entry.wide() ? sizes.getLong() : Integer.toUnsignedLong(sizes.getInt());
			long size = entry.wide() ? sizes.getLong() : Integer.toUnsignedLong(sizes.getInt());
			this.content.described(said, packed, size);
			this.directory.found(entry);
			signature();
		});
	}

	private void central(ByteBuffer bytes, long at) {
		this.fixed = bytes;
		need(Short.toUnsignedInt(bytes.getShort(24)) + Short.toUnsignedInt(bytes.getShort(26))
				+ Short.toUnsignedInt(bytes.getShort(28)), this::centralNames);
	}

	private void centralNames(ByteBuffer names, long at) {
		int comment = Short.toUnsignedInt(this.fixed.getShort(28));
		this.directory.central(ZipEntryFacts.central(this.fixed, names.limit(names.capacity() - comment)));
		signature();
	}

	private void endRecord(ByteBuffer bytes, long at) {
		int entries = Short.toUnsignedInt(bytes.getShort(6));
		need(Short.toUnsignedInt(bytes.getShort(16)), (comment, then) -> {
			this.directory.complete(entries);
			this.collector.need(1);
			this.next = this::signature;
		});
	}

	private static int count(long length) {
		if (length < 0 || length > 4096) {
			throw FileFault.content();
		}
		return (int) length;
	}

}
