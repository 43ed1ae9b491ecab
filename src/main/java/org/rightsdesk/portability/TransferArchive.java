package org.rightsdesk.portability;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.Reader;
import org.rightsdesk.documents.StoredDocument;

import org.springframework.stereotype.Component;

/** The files for another controller as one archive: the data, and no letter. */
@Component
public class TransferArchive {

	private final PortableData data;

	private final Documents documents;

	TransferArchive(PortableData data, Documents documents) {
		this.data = data;
		this.documents = documents;
	}

	/**
	 * Sends the archive. The caller has checked that they may, and closes the stream.
	 * @throws IOException if nobody listens any more, or a file was tampered with
	 */
	public void write(UUID lineId, OutputStream out) throws IOException {
		var zip = new ZipOutputStream(out);
		for (StoredDocument file : this.data.files(lineId)) {
			zip.putNextEntry(new ZipEntry(file.safeName()));
			try (InputStream content = this.documents.open(file.id(), Reader.application("direct transfer"))) {
				content.transferTo(zip);
			}
			zip.closeEntry();
		}
		zip.finish();
	}

}
