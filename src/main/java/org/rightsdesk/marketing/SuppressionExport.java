package org.rightsdesk.marketing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes the list of each organisation as CSV for tools that read files. A tool never
 * sees half a file: it is written beside the old one and takes its name when it is whole.
 */
@Component
class SuppressionExport {

	private static final Logger LOG = LoggerFactory.getLogger(SuppressionExport.class);

	private static final int PART = 1000;

	private final MarketingSettings settings;

	private final Organisations organisations;

	private final SuppressionTable table;

	SuppressionExport(MarketingSettings settings, Organisations organisations, SuppressionTable table) {
		this.settings = settings;
		this.organisations = organisations;
		this.table = table;
	}

	@Scheduled(cron = "${rightsdesk.marketing.export-at:0 30 2 * * *}")
	void nightly() {
		if (this.settings.exportDirectory() != null) {
			this.organisations.all().forEach((organisation) -> write(organisation, this.settings.exportDirectory()));
		}
	}

	void write(Organisation organisation, Path directory) {
		Path whole = directory.resolve("suppressions-" + organisation.slug() + ".csv");
		try {
			Files.createDirectories(directory);
			// A node that writes at the same moment writes a file of its own.
			Path part = Files.createTempFile(directory, "." + organisation.slug(), ".part",
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----")));
			try {
				fill(organisation, part);
				Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			}
			finally {
				Files.deleteIfExists(part);
			}
		}
		catch (IOException | UncheckedIOException ex) {
			LOG.error("The list of {} cannot be written to {}", organisation.slug(), whole, ex);
		}
	}

	private void fill(Organisation organisation, Path file) throws IOException {
		try (BufferedWriter csv = Files.newBufferedWriter(file)) {
			csv.write("channel,address,sha256,scope,wish,since,source\r\n");
			Place place = Place.START;
			List<SuppressionTable.Changed> part = part(organisation, place);
			while (!part.isEmpty()) {
				for (SuppressionTable.Changed row : part) {
					if (row.suppression().removedAt() == null) {
						csv.write(line(row.suppression()));
					}
				}
				SuppressionTable.Changed last = part.get(part.size() - 1);
				place = new Place(last.at(), last.suppression().id());
				part = part(organisation, place);
			}
		}
	}

	private List<SuppressionTable.Changed> part(Organisation organisation, Place place) {
		return this.table.changed(organisation.slug(), place.at(), place.id(), PART);
	}

	private static String line(Suppression one) {
		return Stream
			.of(one.channel(), cell(one.address()), one.hash(), one.scope(), one.wish(), one.since(), one.source())
			.map(String::valueOf)
			.collect(Collectors.joining(",", "", "\r\n"));
	}

	/**
	 * Quoted as RFC 4180 wants it; an apostrophe goes before what a spreadsheet would
	 * take for a formula. Tools match by the hash, which it does not change.
	 */
	private static String cell(String address) {
		String safe = address.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + address : address;
		return "\"" + safe.replace("\"", "\"\"") + "\"";
	}

}
