package org.rightsdesk.documents;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes ZIP files byte by byte, so that every part of them can be wrong. */
final class RawZip {

	private final List<Entry> entries = new ArrayList<>();

	private byte[] before = {};

	private byte[] after = {};

	private byte[] gap = {};

	/** A deflated entry. */
	RawZip add(String name, String content) {
		return add(name, content.getBytes(StandardCharsets.UTF_8));
	}

	RawZip add(String name, byte[] content) {
		return add(name, content, (entry) -> {
		});
	}

	RawZip stored(String name, String content) {
		return add(name, content.getBytes(StandardCharsets.UTF_8), (entry) -> {
			entry.method = 0;
			entry.data = entry.content;
		});
	}

	RawZip add(String name, byte[] content, Consumer<Entry> changed) {
		Entry entry = new Entry();
		entry.name = name;
		entry.centralName = name;
		entry.content = content;
		entry.data = deflate(content);
		CRC32 sum = new CRC32();
		sum.update(content);
		entry.crc = (int) sum.getValue();
		entry.size = content.length;
		changed.accept(entry);
		this.entries.add(entry);
		return this;
	}

	/** Without the directory following: offsets say where it would be. */
	RawZip prefixed(byte[] bytes) {
		this.before = bytes;
		return this;
	}

	RawZip followedBy(byte[] bytes) {
		this.after = bytes;
		return this;
	}

	RawZip withGap(byte[] bytes) {
		this.gap = bytes;
		return this;
	}

	List<Entry> entries() {
		return this.entries;
	}

	byte[] bytes() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(this.before);
		for (Entry entry : this.entries) {
			entry.place = (entry.place >= 0) ? entry.place : out.size();
			if (entry.listedOnly) {
				continue;
			}
			local(out, entry);
		}
		out.writeBytes(this.gap);
		int directory = out.size();
		this.entries.forEach((entry) -> central(out, entry));
		ByteBuffer end = little(22).putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
		end.putShort((short) this.entries.size()).putShort((short) this.entries.size());
		end.putInt(out.size() - directory).putInt(directory).putShort((short) 0);
		out.writeBytes(end.array());
		out.writeBytes(this.after);
		return out.toByteArray();
	}

	private static void local(ByteArrayOutputStream out, Entry entry) {
		byte[] name = entry.name.getBytes(code(entry));
		boolean follow = (entry.flags & 8) != 0;
		ByteBuffer head = little(30).putInt(0x04034b50).putShort((short) 20).putShort((short) entry.flags);
		head.putShort((short) entry.method).putInt(0).putInt(follow ? 0 : entry.crc);
		head.putInt(follow ? 0 : entry.data.length).putInt(follow ? 0 : entry.size);
		head.putShort((short) name.length).putShort((short) entry.extra.length);
		out.writeBytes(head.array());
		out.writeBytes(name);
		out.writeBytes(entry.extra);
		out.writeBytes(entry.data);
		if (follow) {
			out.writeBytes(little(16).putInt(0x08074b50)
				.putInt(entry.crc)
				.putInt(entry.data.length)
				.putInt(entry.size)
				.array());
		}
	}

	private static void central(ByteArrayOutputStream out, Entry entry) {
		byte[] name = entry.centralName.getBytes(code(entry));
		ByteBuffer head = little(46).putInt(0x02014b50).putShort((short) 20).putShort((short) 20);
		head.putShort((short) (entry.flags | entry.centralFlags)).putShort((short) entry.method).putInt(0);
		head.putInt(entry.crc).putInt(entry.data.length).putInt(entry.size).putShort((short) name.length);
		head.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
		head.putInt(entry.place);
		out.writeBytes(head.array());
		out.writeBytes(name);
	}

	private static Charset code(Entry entry) {
		return ((entry.flags & 1 << 11) != 0) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
	}

	static byte[] deflate(byte[] content) {
		Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
		deflater.setInput(content);
		deflater.finish();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] buffer = new byte[64 * 1024];
		while (!deflater.finished()) {
			out.write(buffer, 0, deflater.deflate(buffer));
		}
		deflater.end();
		return out.toByteArray();
	}

	/** Zeros in Deflate, without ever holding them: one packed piece again and again. */
	static byte[] zeros(long size) {
		byte[] piece = new byte[16 * 1024 * 1024];
		Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
		deflater.setInput(piece);
		byte[] packed = new byte[64 * 1024];
		int length = deflater.deflate(packed, 0, packed.length, Deflater.FULL_FLUSH);
		deflater.end();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (long left = size; left > 0; left -= piece.length) {
			out.write(packed, 0, length);
		}
		out.writeBytes(new byte[] { 3, 0 });
		return out.toByteArray();
	}

	private static ByteBuffer little(int size) {
		return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
	}

	/** What is written of one entry. */
	static final class Entry {

		String name;

		String centralName;

		int flags = 1 << 11;

		int centralFlags;

		int method = 8;

		byte[] content;

		byte[] data;

		byte[] extra = {};

		int crc;

		int size;

		int place = -1;

		boolean listedOnly;

	}

}
