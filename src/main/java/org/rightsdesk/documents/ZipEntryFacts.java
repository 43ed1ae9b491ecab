package org.rightsdesk.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What a ZIP file says about one entry, before its content or in its directory.
 *
 * @param crc 0 where it follows the content
 * @param wide sizes have 64 bits
 * @param otherName a name that some programs prefer, or null
 */
record ZipEntryFacts(String name, int flags, int method, long crc, long packed, long size, long place, boolean wide,
		String otherName) {

	private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;

	private static final int SIZES_FOLLOW = 1 << 3;

	private static final int UTF_8 = 1 << 11;

	private static final int WIDE_SIZES = 1;

	private static final int UNICODE_NAME = 0x7075;

	private static final int AES = 0x9901;

	private static final Charset OLD_NAMES = Charset.forName("IBM437");

	private static final long IN_EXTRA = 0xffffffffL;

	/** The 26 bytes after the signature, then name and extra. */
	static ZipEntryFacts local(ByteBuffer fixed, ByteBuffer names, long place) {
		fixed.order(ByteOrder.LITTLE_ENDIAN);
		return read(fixed, 2, names, Short.toUnsignedInt(fixed.getShort(22)), place);
	}

	/** The 42 bytes after the signature, then name, extra and comment. */
	static ZipEntryFacts central(ByteBuffer fixed, ByteBuffer names) {
		fixed.order(ByteOrder.LITTLE_ENDIAN);
		return read(fixed, 4, names, Short.toUnsignedInt(fixed.getShort(24)), Integer.toUnsignedLong(fixed.getInt(38)));
	}

	private static ZipEntryFacts read(ByteBuffer fixed, int from, ByteBuffer names, int nameLength, long place) {
		int flags = Short.toUnsignedInt(fixed.getShort(from));
		Charset code = ((flags & UTF_8) != 0) ? StandardCharsets.UTF_8 : OLD_NAMES;
		byte[] name = new byte[nameLength];
		names.get(name);
		long packed = Integer.toUnsignedLong(fixed.getInt(from + 12));
		long size = Integer.toUnsignedLong(fixed.getInt(from + 16));
		Extra extra = new Extra(packed, size, place);
		extra.read(names.order(ByteOrder.LITTLE_ENDIAN));
		return new ZipEntryFacts(new String(name, code), flags, Short.toUnsignedInt(fixed.getShort(from + 2)),
				Integer.toUnsignedLong(fixed.getInt(from + 8)), extra.packed, extra.size, extra.place, extra.wide,
				extra.name);
	}

	boolean encrypted() {
		return (this.flags & ENCRYPTED) != 0 || this.method == 99;
	}

	boolean sizesFollow() {
		return (this.flags & SIZES_FOLLOW) != 0;
	}

	boolean stored() {
		return this.method == 0;
	}

	boolean deflated() {
		return this.method == 8;
	}

	boolean directory() {
		return this.name.endsWith("/") || this.name.endsWith("\\");
	}

	/** The same entry with what its content turned out to be. */
	ZipEntryFacts with(long foundCrc, long foundPacked, long foundSize) {
		return new ZipEntryFacts(this.name, this.flags, this.method, foundCrc, foundPacked, foundSize, this.place,
				this.wide, this.otherName);
	}

	boolean agreesWith(ZipEntryFacts other) {
		return this.name.equals(other.name) && this.method == other.method && this.crc == other.crc
				&& this.packed == other.packed && this.size == other.size && !other.encrypted();
	}

	/** The extra field: what did not fit, and what others added. */
	private static final class Extra {

		private long packed;

		private long size;

		private long place;

		private boolean wide;

		private String name;

		private Extra(long packed, long size, long place) {
			this.packed = packed;
			this.size = size;
			this.place = place;
		}

		private void read(ByteBuffer bytes) {
			while (bytes.remaining() >= 4) {
				int id = Short.toUnsignedInt(bytes.getShort());
				int length = Short.toUnsignedInt(bytes.getShort());
				if (length > bytes.remaining()) {
					return;
				}
				part(id, bytes.slice(bytes.position(), length).order(ByteOrder.LITTLE_ENDIAN));
				bytes.position(bytes.position() + length);
			}
		}

		private void part(int id, ByteBuffer bytes) {
			if (id == AES) {
				throw FileFault.password();
			}
			if (id == WIDE_SIZES) {
				this.wide = true;
				this.size = wide(this.size, bytes);
				this.packed = wide(this.packed, bytes);
				this.place = wide(this.place, bytes);
			}
			if (id == UNICODE_NAME && bytes.remaining() > 5) {
				byte[] other = new byte[bytes.remaining() - 5];
				bytes.get(5, other);
				this.name = new String(other, StandardCharsets.UTF_8);
			}
		}

		private static long wide(long value, ByteBuffer bytes) {
			return (value == IN_EXTRA && bytes.remaining() >= 8) ? bytes.getLong() : value;
		}

	}

}
