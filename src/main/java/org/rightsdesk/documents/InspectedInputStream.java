package org.rightsdesk.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

/** Shows what is read to an inspection, and says in words what that finds. */
final class InspectedInputStream extends FilterInputStream {

	private final Inspection inspection;

	private final Function<FileFault, UploadRefused> words;

	InspectedInputStream(InputStream content, Inspection inspection, Function<FileFault, UploadRefused> words) {
		super(content);
		this.inspection = inspection;
		this.words = words;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int read = super.read(bytes, offset, length);
		try {
			if (read < 0) {
				this.inspection.end();
			}
			else {
				this.inspection.take(bytes, offset, read);
			}
		}
		catch (FileFault ex) {
			throw this.words.apply(ex);
		}
		return read;
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	@Override
	public void close() throws IOException {
		this.inspection.close();
		super.close();
	}

}
